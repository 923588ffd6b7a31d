/**
 * How the letter looks within `main.brief`: typography of a letter, colours of the editor where there is one, sizes in em so
 * that it grows as a whole. What is open or missing shows by form and words, not by colour alone.
 */
export const STYLE = `
.brief {
  --inkt: var(--vscode-editor-foreground, #1a1a1a);
  --papier: var(--vscode-editor-background, #fff);
  --zacht: var(--vscode-descriptionForeground, #595959);
  --lijn: var(--vscode-panel-border, var(--vscode-contrastBorder, #c4c4c4));
  --koppeling: var(--vscode-textLink-foreground, #01689b);
  --let-op: var(--vscode-editorWarning-foreground, #8a5300);
  --markering: var(--vscode-editor-findMatchHighlightBackground, #fff3c4);
  box-sizing: border-box;
  max-width: 42em;
  margin: 0 auto;
  padding: 2em 1.5em 4em;
  color: var(--inkt);
  background: var(--papier);
  font-family: Georgia, Cambria, "Source Serif 4", "Liberation Serif", "Noto Serif", "Times New Roman", serif;
  font-size: 1.0625em;
  line-height: 1.6;
  overflow-wrap: break-word;
  hyphens: manual;
}
.brief p, .brief ul, .brief ol, .brief blockquote, .brief pre, .brief .tabel { margin: 0 0 1em; }
.brief li > p, .brief blockquote > p, .brief li > ul, .brief li > ol { margin-bottom: .4em; }
.brief ul, .brief ol { padding-left: 1.6em; }
.brief li { margin-bottom: .3em; }
.brief blockquote { padding-left: 1.1em; border-left: .2em solid var(--lijn); }
.brief hr { margin: 2em 0; border: 0; border-top: 1px solid var(--lijn); }
.brief pre { white-space: pre-wrap; font-size: .9em; }
.brief code { font-family: var(--vscode-editor-font-family, "Liberation Mono", Consolas, monospace); font-size: .9em; }
.brief a { color: var(--koppeling); text-decoration: underline; text-underline-offset: .12em; }
.brief h1, .brief h2, .brief h3, .brief h4, .brief h5, .brief h6 { margin: 1.6em 0 .5em; line-height: 1.25; font-weight: 700; text-wrap: balance; }
.brief h1 { font-size: 1.6em; }
.brief h2 { font-size: 1.35em; margin-top: 2em; padding-bottom: .25em; border-bottom: 1px solid var(--lijn); }
.brief h3 { font-size: 1.15em; }
.brief h4 { font-size: 1em; font-style: italic; }
.brief h5, .brief h6 { font-size: 1em; font-weight: 400; font-style: italic; }
.brief sup, .brief sub { font-size: .72em; line-height: 0; }
.brief .noot a { padding: 0 .12em; text-decoration: none; }
.brief .noot a:hover { text-decoration: underline; }
.brief .zonder-noot { border-bottom: .12em dotted var(--let-op); cursor: help; }

.brief .hoofd { margin-bottom: 2.5em; }
.brief .hoofd p { margin-bottom: .6em; }
.brief .hoofd .label { color: var(--zacht); }
.brief .hoofd .gegeven { display: grid; grid-template-columns: 6.5em 1fr; margin: 0 0 .35em; font-size: 1em; font-weight: 400; }
.brief .hoofd h1.gegeven { font-weight: 700; line-height: 1.4; }
.brief .hoofd h1 .label { font-weight: 400; }
.brief .hoofd.als-brief > .afzender { margin-bottom: 2em; font-size: 1.15em; font-weight: 700; }
.brief .hoofd .geadresseerde { margin-bottom: 1.6em; }
.brief .hoofd .overig { margin-top: 1.2em; color: var(--zacht); font-size: .92em; }
.brief .als-kamerstuk .kamer { padding-bottom: .4em; border-bottom: .16em solid currentColor; font-size: 1.35em; font-weight: 700; }
.brief .als-kamerstuk .vergaderjaar { margin-bottom: 1.6em; }
.brief .als-kamerstuk .dossier { display: grid; grid-template-columns: 6.5em 1fr; font-weight: 700; }
.brief .als-kamerstuk .stuk, .brief .als-kamerstuk > .afzender { font-weight: 700; }
.brief .als-kamerstuk .geadresseerde { margin-bottom: .6em; }
.brief .ondertekening { margin-top: 2em; }

.brief .noten { margin: 2em 0; padding-top: .8em; border-top: 1px solid var(--lijn); font-size: .86em; line-height: 1.5; }
.brief .noten ol, .brief .noten ul { margin: 0; padding-left: 2em; }
.brief .noten > * > .eigen-cijfer { list-style: none; }
.brief .noten .cijfer { display: inline-block; min-width: 1.6em; margin-left: -2em; padding-right: .4em; }
.brief .noten > * > li > p { display: inline; margin-right: .35em; }
.brief .noten > * > li > p + p:not(.terug)::before { content: ""; display: block; height: .4em; }
.brief .noten li :is(ul, ol) { margin: .3em 0; padding-left: 1.6em; }
.brief .noten .terug { white-space: nowrap; }
.brief .noten .terug a { padding: 0 .2em; }
.brief .noten .zonder-cijfer { margin: .8em 0 .4em; font-weight: 700; }
.brief .noten .leeg { font-style: italic; }
.brief .noten li:target { outline: .15em solid var(--koppeling); outline-offset: .3em; }

.brief .open { padding: 0 .2em; color: inherit; background: var(--markering); border: 1px dashed currentColor; border-radius: .2em; }
.brief .ontbreekt { padding: .5em .8em; border: 1px dashed var(--let-op); border-left-width: .3em; }
.brief .melding { margin-bottom: 2em; padding: .5em .8em; border: 2px solid currentColor; font-weight: 700; }
.brief .afbeelding { padding: .1em .4em; border: 1px solid var(--lijn); color: var(--zacht); font-style: italic; }

.brief .tabel { overflow-x: auto; }
.brief table { width: 100%; border-collapse: collapse; font-size: .92em; line-height: 1.45; }
.brief th, .brief td { padding: .4em .7em; border: 1px solid var(--lijn); text-align: left; vertical-align: top; }
.brief th { font-weight: 700; }
.brief tbody th { font-weight: 400; }
.brief [align=right] { text-align: right; }
.brief [align=center] { text-align: center; }

.brief .voorgelezen { position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; border: 0; }

.vscode-high-contrast .brief .open, .vscode-high-contrast-light .brief .open { border-style: solid; background: none; }
@media (forced-colors: active) {
  .brief .open { color: MarkText; background: Mark; border-style: solid; }
}

@media print {
  .brief {
    --inkt: #000; --papier: #fff; --zacht: #333; --lijn: #999; --koppeling: #000; --let-op: #000; --markering: #fff;
    max-width: none; padding: 0; font-size: 11pt; line-height: 1.45;
  }
  .brief h1, .brief h2, .brief h3, .brief h4, .brief h5, .brief h6 { break-after: avoid; }
  .brief p { orphans: 2; widows: 2; }
  .brief tr, .brief .noten li, .brief .ondertekening { break-inside: avoid; }
  .brief .ondertekening { break-before: avoid; }
  .brief thead { display: table-header-group; }
  .brief .tabel { overflow: visible; }
  .brief .noten .terug { display: none; }
  .brief a { text-decoration: none; }
}
`;
