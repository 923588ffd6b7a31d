import { below, hostile, type HostileLetter } from './letter.js';

/** HTML that would run, load or hide something, in every place where Markdown lets HTML stand. */
export const MARKUP: readonly HostileLetter[] = [
  hostile(
    'script-in-zin',
    'a script within a sentence',
    ({ run }) => ({ inhoud: `Daarna volgt <script>${run}</script> de waterstand.` }),
    'Daarna volgt',
    'de waterstand',
  ),
  hostile(
    'script-als-blok',
    'a script as a block, with a blank line in it',
    ({ run }) => ({
      inhoud: below(`<script type="text/javascript">\n${run}\n\n// slootpeil\n</script>`, 'De waterstand.'),
    }),
    'slootpeil',
    'De waterstand',
  ),
  hostile(
    'script-in-titel',
    'a script in the title of an item, which list, heading and outline repeat',
    ({ run }) => ({ title: `Beleidsdebat over <img src=x onerror=${run}> de <script>${run}</script> waterstand` }),
    'Beleidsdebat over',
    'waterstand',
  ),
  hostile(
    'script-in-kop',
    'headings of both kinds with markup in them',
    ({ run }) => ({
      inhoud: below(
        `#### Peilbesluit <svg onload=${run}>`,
        'Een zin.',
        `Polderkaart <iframe onload=${run}></iframe>\n====`,
        `**Dijkring <img src onerror=${run}>**`,
        'Nog een zin.',
      ),
    }),
    'Peilbesluit',
    'Polderkaart',
    'Dijkring',
  ),
  hostile(
    'script-in-tabel',
    'markup in head and cells of a table, also with the pipe escaped',
    ({ run }) => ({
      inzet: below(
        `| Gemaal <script>${run}</script> | <img src=x onerror=${run}> Sluis |\n| --- | --- |\n| Stuw <svg/onload=${run}> | a \\| <b onmouseover=${run}>Duiker</b> |`,
      ),
    }),
    'Gemaal',
    'Sluis',
    'Stuw',
    'Duiker',
  ),
  hostile(
    'script-in-noot',
    'markup in notes, which show on hover too',
    ({ run }) => ({
      note: `Zie <script>${run}</script> het register.[^2]`,
      end: `[^2]: Het kadaster "><img src=x onerror=${run}> en ' onmouseover=${run} x='.\n`,
    }),
    'het register',
    'Het kadaster',
  ),
  hostile(
    'script-in-betreft',
    'markup in the subject, which becomes the title of the document',
    ({ run }) => ({ subject: ` </title><script>${run}</script> over oevers` }),
    'over oevers',
  ),
  hostile(
    'script-in-kopblok',
    'markup in the block with the address',
    ({ run }) => ({
      head: `\\\n<img src=x onerror=${run}> Rietkraag 6\\\n2595 BD </header><script>${run}</script> Den Haag`,
    }),
    'Rietkraag 6',
    '2595 BD',
    'Den Haag',
  ),
  hostile(
    'script-in-kamerstukkop',
    'markup in a heading block as the publisher prints it',
    ({ run }) => ({
      front: `Vergaderjaar 2026–2027 <script>${run}</script>\n\n**21 501-32** <img src=x onerror=${run}>\n\n**Landbouw- en Visserijraad <svg onload=${run}>**\n\n**Nr. 1654 "><script>${run}</script>**\n\n**BRIEF VAN DE MINISTER VAN LANDBOUW**\n\n`,
    }),
    '21 501-32',
    'Landbouw- en Visserijraad',
    '1654',
  ),
  hostile('script-in-voorwerk', 'markup in front matter', ({ run, url }) => ({
    front: `---\ntitle: "</title><script>${run}</script>"\ncss: ${url}\n---\n\n`,
  })),
  hostile(
    'script-in-ondertekening',
    'markup in the signature and behind it',
    ({ run }) => ({
      signature: `\\\n<script>${run}</script> plaatsvervanger`,
      end: `\n<img src=x onerror=${run}> naschrift\n`,
    }),
    'plaatsvervanger',
    'naschrift',
  ),
  hostile(
    'uitbraak-uit-attribuut',
    'quotation marks in titles, texts and addresses of links and images, to leave the attribute they go in',
    ({ run }) => ({
      inhoud: [
        `[Waterschap](https://voorbeeld.nl/ '"><script>${run}</script>')`,
        `[Heemraad](https://voorbeeld.nl/"onmouseover="${run}")`,
        `![Dijkgraaf" onerror="${run}](https://hostile.invalid/uitbraak-uit-attribuut 'x" onerror="${run}')`,
        `[Landmeter" onclick=${run} x="](https://voorbeeld.nl/'onclick='${run})`,
      ].join(' en '),
    }),
    'Waterschap',
    'Heemraad',
    'Dijkgraaf',
    'Landmeter',
  ),
  hostile(
    'script-in-code',
    'markup in code, and in the words behind the fence',
    ({ run }) => ({
      inzet: below(
        `Een \`<script>${run}</script> peilschaal\` in de tekst.`,
        `\`\`\`"><script>${run}</script> x=\n<script>${run}</script> getijdetafel\n\`\`\``,
        `~~~html onload=${run}\n</code></pre><img src=x onerror=${run}> stroomgids\n~~~`,
        `    </pre><script>${run}</script> zeekaart`,
      ),
    }),
    'peilschaal',
    'getijdetafel',
    'stroomgids',
    'zeekaart',
  ),
  hostile(
    'script-in-lijst-en-citaat',
    'markup in entries, quotes and both in each other',
    ({ run }) => ({
      krachtenveld: below(
        `- Frankrijk <script>${run}</script> aarzelt\n  - Malta\n\n    <img src=x onerror=${run}>\n\n    volgt later`,
        `> Citaat <svg onload=${run}> van Ierland\n> - <iframe src=javascript:${run}></iframe> Cyprus`,
      ),
    }),
    'aarzelt',
    'volgt later',
    'van Ierland',
    'Cyprus',
  ),
  hostile(
    'commentaar-dat-eindigt',
    'comments that end sooner than they seem to, for one reader or another',
    ({ run }) => ({
      inhoud: below(
        `<!--> <script>${run}</script> turfschip -->`,
        `<!-- --!> <img src=x onerror=${run}> -->`,
        `<!---> <script>${run}</script> trekschuit -->`,
        `<!--[if IE]><script>${run}</script><![endif]-->`,
        `<!-- a --><script>${run}</script> veerpont <!-- b -->`,
      ),
    }),
    'veerpont',
  ),
  hostile(
    'commentaar-zonder-einde',
    'a comment that is never closed, so that the rest of the letter goes unseen',
    () => ({ opening: below('<!-- vanaf hier leest niemand iets') }),
  ),
  hostile(
    'attribuut-over-regels',
    'a tag spread over lines',
    ({ run }) => ({
      inhoud: `Het <img\nsrc=x\nonerror\n=\n"${run}"\n> windpeil en <a\nhref="javascript:${run}"\n>de vaargeul</a>.`,
    }),
    'windpeil',
    'de vaargeul',
  ),
  hostile(
    'tag-zonder-einde',
    'tags that are never closed, at the end of a paragraph and of the text',
    ({ run, url }) => ({
      inhoud: below(
        `Vóór <script src=${url}`,
        `De boezem <img src=x onerror=${run} `,
        `<b onclick=${run}`,
        'De ringvaart.',
      ),
      end: `<iframe src="${url}" name="`,
    }),
    'De boezem',
    'De ringvaart',
  ),
  hostile(
    'noten-zonder-einde',
    'notes with tags, comments and elements that are never closed, before other notes and before the end',
    ({ run, url }) => ({
      inhoud: 'Open.[^o1] Meer.[^o2] Nog.[^o3] Slot.[^o4]',
      end: [
        '[^o1]: Een waterral <textarea>',
        `[^o2]: Een roerdomp <iframe src="${url}" name="`,
        `[^o3]: Een porseleinhoen <style> <!-- <img src=x onerror=${run}`,
        '[^o4]: Een woudaap </li></ol></section></main>',
        `<a href="javascript:${run}" title="`,
      ].join('\n\n'),
    }),
    ...['waterral', 'roerdomp', 'porseleinhoen', 'woudaap'],
  ),
  hostile(
    'hoofdletters',
    'tags and attributes in mixed case',
    ({ run }) => ({
      inhoud: below(`Tot <ScRiPt>${run}</sCrIpT> en met <IMG SRC=x oNeRrOr=${run}> kwelwater.`, `<SVG ONLOAD=${run}>`),
    }),
    'kwelwater',
  ),
  hostile(
    'entiteiten',
    'markup written as entities, once and twice',
    ({ run }) => ({
      inhoud: `&lt;script&gt;${run}&lt;/script&gt; &#60;img src=x onerror=${run}&#62; &#x3C;svg onload=${run}&#x3E; &amp;lt;b&amp;gt; pompstation`,
      title: `Beleidsdebat over &lt;img src=x onerror=${run}&gt; de bodem`,
    }),
    '<script>',
    '&lt;b&gt; pompstation',
  ),
  hostile(
    'in-elkaar',
    'tags within tags, for whoever removes them once',
    ({ run }) => ({
      inhoud: `Een <scr<script>ipt>${run}</scr</script>ipt> zomerkade, <<img src=x onerror=${run}>img src=x onerror=${run}> winterkade.`,
    }),
    'zomerkade',
    'winterkade',
  ),
  hostile(
    'verklaringen',
    'declarations, processing instructions and CDATA',
    ({ run, url }) => ({
      inhoud: below(
        `<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>`,
        `<?xml-stylesheet href="${url}" type="text/css"?>`,
        `<?php system('id'); ?>`,
        `<![CDATA[<script>${run}</script> overlaat]]>`,
        `Dan &x; een zin <![CDATA[><img src=x onerror=${run}>]]> met noodoverloop.`,
      ),
    }),
    'noodoverloop',
  ),
  hostile(
    'template-en-noscript',
    'elements that are read otherwise with scripts than without',
    ({ run }) => ({
      inhoud: below(
        `<noscript><p title="</noscript><img src=x onerror=${run}>">maalpeil</p></noscript>`,
        `<template><script>${run}</script>streefpeil</template>`,
        `<div><template shadowrootmode="open"><img src=x onerror=${run}></template>zomerpeil</div>`,
        `Een <noembed><img src=x onerror=${run}></noembed><noframes><img src=x onerror=${run}></noframes> winterpeil.`,
      ),
    }),
    'maalpeil',
    'streefpeil',
    'zomerpeil',
    'winterpeil',
  ),
  hostile(
    'ruwe-tekst',
    'elements whose content a browser takes for plain text, until it does not',
    ({ run }) => ({
      inhoud: below(
        `<style><a title="</style><img src=x onerror=${run}>">`,
        `<textarea><img title="</textarea><img src=x onerror=${run}>"> boezempeil`,
        `<title><img title="</title><img src=x onerror=${run}>"> kanaalpeil`,
        `<xmp><script>${run}</script></xmp> rivierpeil <plaintext> zeepeil`,
      ),
    }),
    'boezempeil',
    'kanaalpeil',
    'rivierpeil',
    'zeepeil',
  ),
  hostile(
    'kaders',
    'frames of all kinds',
    ({ run, url }) => ({
      inhoud: below(
        `<iframe src="${url}"></iframe>`,
        `<iframe srcdoc="<script>parent.${run}</script>"></iframe> vloedplank`,
        `<iframe src="javascript:parent.${run}"></iframe><frameset onload=${run}><frame src="${url}"></frameset> schotbalk`,
        `<portal src="${url}"></portal><fencedframe src="${url}"></fencedframe> dijkstoel`,
      ),
    }),
    'vloedplank',
    'schotbalk',
    'dijkstoel',
  ),
  hostile(
    'voorwerpen',
    'objects, applets and media',
    ({ run, url }) => ({
      inhoud: below(
        `<object data="${url}"><param name=movie value="${url}">sluiskolk</object>`,
        `<embed src="${url}" type="application/x-shockwave-flash"> sluisdeur`,
        `<video src=x onerror=${run} autoplay poster="${url}"><source src="${url}" onerror=${run}><track src="${url}" default></video> sluiswachter`,
        `<audio src="${url}" autoplay onerror=${run}></audio> sluisgeld`,
      ),
    }),
    'sluiskolk',
    'sluisdeur',
    'sluiswachter',
    'sluisgeld',
  ),
  hostile(
    'basis-en-verversen',
    'another base address, a refresh, preloads and style sheets from outside',
    ({ run, url }) => ({
      front: `<base href="${url}/">\n<meta http-equiv="refresh" content="0;url=${url}">\n\n`,
      inhoud: below(
        `<meta http-equiv="refresh" content="0;url=javascript:${run}"> brugwachter`,
        `<link rel=stylesheet href="${url}"><link rel=preload as=script href="${url}"><link rel=dns-prefetch href="//hostile.invalid"><link rel=import href="${url}"> brugdek`,
        `<meta http-equiv="Content-Security-Policy" content="script-src *"> brugopening`,
      ),
    }),
    'brugwachter',
    'brugdek',
    'brugopening',
  ),
  hostile(
    'formulieren',
    'forms that send, and fields that take the focus',
    ({ run, url }) => ({
      inhoud: below(
        `<form action="${url}"><input name=q autofocus onfocus=${run}><button formaction="javascript:${run}">Akkoord</button></form>`,
        `<select autofocus onfocus=${run}><option>veenrivier</select> <textarea autofocus onfocus=${run}>veenplas</textarea>`,
        `<input type=image src="${url}"> <keygen autofocus onfocus=${run}> <isindex action="${url}"> veendijk`,
        `- [ ] <input onfocus=${run} autofocus> veenbrug`,
      ),
    }),
    'Akkoord',
    'veenrivier',
    'veenplas',
    'veendijk',
    'veenbrug',
  ),
  hostile(
    'zelf-aan-de-gang',
    'elements that start something by themselves',
    ({ run }) => ({
      inhoud: below(
        `<details open ontoggle=${run}><summary>Terpen</summary>wierden</details>`,
        `<marquee onstart=${run}>stinswier</marquee> <body onload=${run} onpageshow=${run}>`,
        `<div onanimationstart=${run} style="animation:x 1s" onpointerrawupdate=${run}>hoogwater</div>`,
        `<x contenteditable onbeforeinput=${run} tabindex=1 autofocus onfocus=${run}>laagwater</x>`,
        `<button popovertarget=p onclick=${run}>springtij</button><div popover id=p onbeforetoggle=${run}>doodtij</div><dialog open>kentering</dialog>`,
      ),
    }),
    'Terpen',
    'wierden',
    'stinswier',
    'hoogwater',
    'laagwater',
    'springtij',
    'doodtij',
    'kentering',
  ),
  hostile(
    'svg',
    'what SVG can do',
    ({ run, url }) => ({
      inhoud: below(
        `<svg><script>${run}</script><script href="${url}"/></svg> kwelder`,
        `<svg><animate onbegin=${run} attributeName=x dur=1s><set attributeName=href to=javascript:${run}><a xlink:href="javascript:${run}"><text>schorren</text></a></svg>`,
        `<svg><use href="${url}#x"/><image href="${url}"/><feImage href="${url}"/></svg> slikken`,
        `<svg><foreignObject><iframe src="javascript:parent.${run}"></iframe></foreignObject><style>@import "${url}";</style></svg> wadplaat`,
        `<svg><p><style><g title="</style><img src=x onerror=${run}>"></svg> geulen`,
      ),
    }),
    'kwelder',
    'schorren',
    'slikken',
    'wadplaat',
    'geulen',
  ),
  hostile(
    'mathml',
    'what MathML can do, and how it changes what follows',
    ({ run }) => ({
      inhoud: below(
        `<math href="javascript:${run}">duinpan</math>`,
        `<math><maction actiontype="statusline#x" xlink:href="javascript:${run}">duinvoet</maction></math>`,
        `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${run}&gt;">`,
        `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${run}> duintop`,
      ),
    }),
    'duinpan',
    'duinvoet',
    'duintop',
  ),
  hostile(
    'gewone-tags-met-meer',
    'the few tags that are understood, with attributes, wrongly paired, empty or crossed',
    ({ run, url }) => ({
      inhoud: [
        `<sup onclick=${run}>hoogveen</sup>`,
        `<sub style="background:url(${url})">laagveen</sub>`,
        `<b onmouseover=${run} id=main class=x>dalgrond</b>`,
        `<i title="${url}" tabindex=0 onfocus=${run}>zandgrond</i>`,
        `<u><sup>kleigrond</u></sup>`,
        `<br onload=${run}/>leemgrond`,
        `<b><i>lössgrond`,
        `</sup></sub></b></i></u> zavelgrond`,
      ].join(' '),
    }),
    ...['hoogveen', 'laagveen', 'dalgrond', 'zandgrond', 'kleigrond', 'leemgrond', 'lössgrond', 'zavelgrond'],
  ),
  hostile(
    'vreemde-scheiding',
    'attributes without blanks, nulls in names, other quotation marks, «>» in values',
    ({ run }) => ({
      inhoud: [
        `<img/src=x/onerror=${run}> beekdal`,
        `<scr\u0000ipt>${run}</scr\u0000ipt> bronbos`,
        `<img src=\`x\`onerror=\`${run}\`> broekbos`,
        `<img title="a>b" src=x onerror=${run}> ooibos`,
        `<img\u000csrc=x\u000conerror=${run}> grienden`,
        `<svg\u2028onload=${run}> rabatten`,
        `<\u0130mg src=x onerror=${run}> houtwal <\u017fcript>${run}</\u017fcript>`,
      ].join(' '),
    }),
    ...['beekdal', 'bronbos', 'broekbos', 'ooibos', 'grienden', 'rabatten', 'houtwal'],
  ),
  hostile(
    'verborgen-woorden',
    'words that HTML would keep from view',
    ({ run }) => ({
      inhoud: below(
        `<div hidden>Vissoort alver</div>`,
        `Een <span style="display:none">blankvoorn</span> en <span style="font-size:0;color:transparent">kolblei</span>.`,
        `<details><summary>Meer</summary>zeelt</details>`,
        `<div aria-hidden="true" inert>winde</div> <datalist><option>snoekbaars</datalist> <head>kroeskarper</head>`,
        `<rp onclick=${run}>serpeling</rp> <area alt="x"> <wbr>kopvoorn`,
      ),
    }),
    ...['alver', 'blankvoorn', 'kolblei', 'zeelt', 'winde', 'snoekbaars', 'kroeskarper', 'serpeling', 'kopvoorn'],
  ),
  hostile(
    'achtergronden',
    'attributes that load a picture',
    ({ run, url }) => ({
      inhoud: below(
        `<table background="${url}"><tr><td background="${url}">zeggekorf</td></tr></table>`,
        `<img srcset="${url} 1x" sizes="1px" loading=eager> <picture><source srcset="${url}"></picture> biezen`,
        `<a ping="${url}" href="https://voorbeeld.nl" attributionsrc="${url}">lisdodde</a> <q cite="${url}" onclick=${run}>waterlelie</q>`,
      ),
    }),
    'zeggekorf',
    'biezen',
    'lisdodde',
    'waterlelie',
  ),
  hostile(
    'conflict-met-script',
    'markup in what a merge left behind',
    ({ run }) => ({
      inhoud: `\n\n<<<<<<< HEAD\nOns <script>${run}</script> voorstel\n=======\nHun <img src=x onerror=${run}> tegenvoorstel\n>>>>>>> tak "><svg onload=${run}>\n\n`,
    }),
    'voorstel',
    'tegenvoorstel',
  ),
  hostile(
    'invulplek-met-script',
    'markup in place-holders, and around them',
    ({ run }) => ({
      inhoud: `Het bedrag is [PM <img src=x onerror=${run}>] en [NTB "onclick=${run}] en <script>XX</script> in de polder.`,
      krachtenveld: `[Krachtenveld <svg onload=${run}> volgt]`,
    }),
    'Het bedrag is',
    'in de polder',
  ),
  hostile(
    'onderdeel-met-script',
    'sections whose names hold markup, and an item without them',
    ({ run }) => ({
      krachtenveld: below(
        `## Diversen <script>${run}</script>`,
        `### Krachtenveld <img src=x onerror=${run}>`,
        'Er is een hoefijzermeer.',
        `### Inhoud <b onclick=${run}>x</b>`,
        `## Werklunch </h2><script>${run}</script>`,
      ),
    }),
    'Diversen',
    'hoefijzermeer',
    'Werklunch',
  ),
];
