/** How a preview looks around the letter: its buttons, what it tells, and what stands in the margin. */
export const STYLE = `
html { font-size: 16px; overflow-anchor: none; scroll-padding-top: 4rem; }
body { margin: 0; padding: 0; color: var(--vscode-editor-foreground, #1f1f1f); background: var(--vscode-editor-background, #fff); font-family: var(--vscode-font-family, sans-serif); font-size: var(--vscode-font-size, 13px); }
[hidden] { display: none !important; }
header { position: sticky; top: 0; z-index: 2; background: var(--vscode-editor-background, #fff); border-bottom: 1px solid var(--vscode-panel-border, var(--vscode-contrastBorder, #8884)); }
.balk { display: flex; flex-wrap: wrap; gap: .25rem .4rem; padding: .25rem .5rem; font-size: .94em; align-items: center; }
.balk [role=group] { display: inline-flex; gap: 0; }
.balk [role=group] button { border-radius: 0; margin-left: -1px; }
.balk [role=group] button:first-child { border-radius: 3px 0 0 3px; margin-left: 0; }
.balk [role=group] button:last-child { border-radius: 0 3px 3px 0; }
.balk button { font: inherit; line-height: 1.5; padding: .05rem .45rem; border: 1px solid var(--vscode-button-border, var(--vscode-contrastBorder, var(--vscode-checkbox-border, #8886))); border-radius: 3px; color: var(--vscode-foreground, inherit); background: transparent; cursor: pointer; white-space: nowrap; }
.balk button:hover { background: var(--vscode-toolbar-hoverBackground, #8882); }
.balk button[aria-pressed=true] { color: var(--vscode-button-foreground, #fff); background: var(--vscode-button-background, #005fb8); border-color: var(--vscode-contrastActiveBorder, var(--vscode-button-background, #005fb8)); }
.vscode-high-contrast .balk button[aria-pressed=true] { outline: 2px solid var(--vscode-contrastActiveBorder); outline-offset: -3px; text-decoration: underline; }
:focus-visible { outline: 2px solid var(--vscode-focusBorder, #005fb8) !important; outline-offset: 1px; }
main:focus-visible { outline: none !important; }
.overslaan { position: absolute; left: -200rem; z-index: 3; padding: .4rem .8rem; color: var(--vscode-textLink-foreground, #005fb8); background: var(--vscode-editor-background, #fff); }
.overslaan:focus { left: .3rem; top: .3rem; }
.bericht { margin: 0; padding: 0 1rem; }
.bericht:not(:empty) { padding: .8rem 1rem; border-bottom: 1px solid var(--vscode-panel-border, #8884); }
[data-hier] { position: relative; }
[data-hier]::before { content: ""; position: absolute; top: .2em; bottom: .2em; left: -.8rem; width: 3px; border-radius: 2px; background: var(--vscode-focusBorder, #005fb8); }
.bevinding { float: right; clear: right; width: 15rem; margin: 0 -17rem .5rem 1rem; font-family: var(--vscode-font-family, sans-serif); font-size: .85rem; line-height: 1.4; }
.bevinding button { display: block; width: 100%; font: inherit; text-align: left; padding: .3rem .6rem; color: var(--vscode-editor-foreground, inherit); background: var(--vscode-editorWidget-background, #f3f3f3); border: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, #8886)); border-left: 4px solid var(--kleur); border-radius: 3px; cursor: pointer; overflow-wrap: anywhere; }
.bevinding button:hover { border-color: var(--vscode-focusBorder, #005fb8); border-left-color: var(--kleur); }
.bevinding b { display: block; }
.bevinding .teken { color: var(--kleur); margin-right: .3em; }
.bevinding[data-severity=error] { --kleur: var(--vscode-editorError-foreground, #e51400); }
.bevinding[data-severity=warning] { --kleur: var(--vscode-editorWarning-foreground, #9d5d00); }
.bevinding[data-severity=information] { --kleur: var(--vscode-editorInfo-foreground, #0063d3); }
.bevinding[data-severity=hint] { --kleur: var(--vscode-descriptionForeground, #6b6b6b); }
main[data-findings] { margin-right: 18.5rem !important; }
@media (max-width: 52rem) {
  main[data-findings] { margin-right: auto !important; }
  .bevinding { float: none; width: auto; margin: .4em 0; }
}
@media (max-height: 32rem) {
  html { scroll-padding-top: 0; }
  header { position: static; }
}
main.brief .afbeelding:has(img) { display: inline-block; padding: 0; border: 0; }
main .afbeelding img { max-width: 100%; height: auto; vertical-align: middle; }
li[data-hier]::before { left: -2.1em; }
@media print {
  html body { color: #000; background: #fff; }
  header, .overslaan, .bericht, .bevinding { display: none !important; }
  main[data-findings] { margin-right: auto !important; }
  [data-hier]::before { display: none; }
}
`;
