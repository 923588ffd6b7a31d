/** The engine: its two modules of WebAssembly, and the faces that the template asks for; each with the package it comes in. */
export const ENGINE = {
  compiler: '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm',
  renderer: '@myriaddreamin/typst-ts-renderer/pkg/typst_ts_renderer_bg.wasm',
  /** Text, and heads and headings; each upright and slanted, light and heavy. */
  fonts: [
    '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
    '@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
    '@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf',
    '@expo-google-fonts/source-serif-4/700Bold_Italic/SourceSerif4_700Bold_Italic.ttf',
    '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
    '@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
    '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
    '@expo-google-fonts/source-sans-3/600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf',
  ],
} as const;

/** The press as a worker of a browser, built into the same folder. */
export const BROWSER_PROGRAM = 'pagesWorker.browser.js';

/** What a file of a package is called in `dist/typst/`. */
export function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/** Whether a file of `dist/typst/` is one that the press in a browser reads: nothing else is to be given away. */
export function isEngineFile(name: unknown): name is string {
  return [BROWSER_PROGRAM, ...[ENGINE.compiler, ENGINE.renderer, ...ENGINE.fonts].map(nameOf)].some(
    (one) => one === name,
  );
}
