import * as vscode from 'vscode';
import { STYLE } from './style.js';

/** Where the scripts of the pages lie: nothing else of the extension can be read by a page. */
export function scriptsOf(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'dist', 'webview');
}

/** A word that nobody can guess, for what the policy of one page lets through. */
function nonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The page of the preview: its buttons, and room for a letter.
 *
 * @param pictures whether it may show those of the letter
 */
export function previewPage(webview: vscode.Webview, extension: vscode.Uri, pictures: boolean): string {
  const t = vscode.l10n.t;
  return pageOf(webview, extension, {
    title: t('Leesversie'),
    script: 'preview.js',
    ...(pictures ? { images: webview.cspSource } : {}),
    skip: t('Naar de brief'),
    toolbar: t('Weergave van de leesversie'),
    tools: [
      headTools(),
      openPlacesTool(),
      toggle('findings', t('Bevindingen'), t('De bevindingen in de kantlijn tonen')),
      lockTool(),
      zoomTools(),
      button('text', t('Naar de tekst'), t('Naar de plaats in de tekst die hier bovenaan staat')),
    ],
  });
}

/** What differs from page to page; texts are plain. */
interface PageParts {
  readonly title: string;
  readonly script: string;
  /** The link that passes the toolbar by. */
  readonly skip: string;
  readonly toolbar: string;
  /** As HTML. */
  readonly tools: readonly string[];
  readonly style?: string;
  /** What the policy lets through besides the script and the styles. */
  readonly images?: string;
}

/**
 * A page that shows what it is told and asks for nothing: no address outside it can be reached, and no script or style runs but
 * those that bear its nonce.
 */
export function pageOf(webview: vscode.Webview, extension: vscode.Uri, parts: PageParts): string {
  const word = nonce();
  const script = webview.asWebviewUri(vscode.Uri.joinPath(scriptsOf(extension), parts.script)).toString();
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${word}'`,
    `style-src 'nonce-${word}'`,
    ...(parts.images === undefined ? [] : [`img-src ${parts.images}`]),
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(parts.title)}</title>
<style nonce="${word}">${STYLE}${parts.style ?? ''}</style>
</head>
<body>
<a class="overslaan" href="#de-brief" data-skip>${escaped(parts.skip)}</a>
<header>
<div class="balk" role="toolbar" aria-label="${escaped(parts.toolbar)}">
${parts.tools.join('\n')}
</div>
</header>
<p class="bericht" role="status"></p>
<div class="vel"><main id="de-brief" class="brief" tabindex="-1"></main></div>
<script nonce="${word}" src="${escaped(script)}"></script>
</body>
</html>
`;
}

/** The two shapes of the head, of which one holds. */
export function headTools(): string {
  const t = vscode.l10n.t;
  return group(t('Hoofd van de brief'), [
    button('brief', t('Brief'), t('Met het hoofd van een brief van het ministerie'), false),
    button('kamerstuk', t('Kamerstuk'), t('Met het hoofd van een gepubliceerd Kamerstuk'), false),
  ]);
}

export function openPlacesTool(): string {
  const t = vscode.l10n.t;
  return toggle('marks', t('Open plekken'), t('Aanwijzen wat nog ingevuld wordt en welke onderdelen ontbreken'));
}

export function lockTool(): string {
  const t = vscode.l10n.t;
  return toggle('locked', t('Vastzetten'), t('Bij deze brief blijven, ook als een andere brief vooraan staat'));
}

export function zoomTools(): string {
  const t = vscode.l10n.t;
  return group(t('Grootte'), [
    button('smaller', '−', t('Kleiner')),
    `<button type="button" data-name="usual" title="${escaped(t('Gewone grootte'))}"></button>`,
    button('larger', '+', t('Groter')),
  ]);
}

function group(label: string, tools: readonly string[]): string {
  return `<div role="group" aria-label="${escaped(label)}">${tools.join('')}</div>`;
}

/** A button that is pressed or not. */
export function toggle(name: string, text: string, title: string): string {
  return button(name, text, title, false);
}

/** @param pressed absent for a button that only does something */
export function button(name: string, text: string, title: string, pressed?: boolean): string {
  const state = pressed === undefined ? '' : ` aria-pressed="${pressed}"`;
  const sign = /^\p{L}/u.test(text) ? '' : ` aria-label="${escaped(title)}"`;
  return `<button type="button" data-name="${name}" title="${escaped(title)}"${sign}${state}>${escaped(text)}</button>`;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
}
