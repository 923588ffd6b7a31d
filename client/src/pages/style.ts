/** How the pages lie on the desk: white paper in every theme, for that is how they are printed. */
export const STYLE = `
body { background: var(--vscode-editorWidget-background, #e8e8e8); }
main { padding: 1rem 0; }
.blad { position: relative; width: var(--breedte); height: var(--hoogte); margin: 0 auto 1.2rem; background: #fff; box-shadow: 0 1px 6px #0006; outline: 1px solid var(--vscode-contrastBorder, transparent); }
.blad h2, main > h1 { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.blad svg { display: block; width: 100%; height: 100%; }
.blad text { user-select: text; }
.blad text::selection { fill: transparent; background: #005fb855; }
.cursor { position: absolute; left: 1.5%; width: 3px; height: 1.1em; background: #005fb8; pointer-events: none; }
.plaats { position: absolute; left: 0; width: 100%; height: 1.5em; pointer-events: none; }
.nummer { margin-left: auto; white-space: nowrap; }
@media print {
  body { background: none; }
  .blad { width: 210mm; height: 297mm; margin: 0; box-shadow: none; outline: none; break-after: page; }
  .cursor { display: none; }
}
`;
