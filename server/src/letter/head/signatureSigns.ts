/** What one line may be in a signature: `lone` is all that is left of a signature without an office. */
export type SignatureSign = 'greeting' | 'office' | 'name' | 'signed' | 'lone';

const OFFICE =
  /^(?:(?:mede\s+)?namens\s+)?(?:de\s+)?(?:(?:waarnemend|wnd\.?|demissionair|tijdelijk|plaatsvervangend|plv\.?|eerste)\s+)?(?:minister-president|vice-?(?:minister-)?president|minister|staatssecretaris)\b[^.;:]{0,160}$/i;
/** Full stops that an office may hold. */
const ACTING = /[\s,(]+(?:a\.i\.|wnd\.|m\.i\.v\.|d\.t\.v\.)\)?/gi;
const GREETING = /^(?:hoogachtend|met vriendelijke groet|met de meeste hoogachting|met hoogachting)\b/i;
/** What stands where a hand will sign, or says that it has. */
const SIGNED =
  /^(?:w\.?\s?g\.?(?:\s|$)|\(?(?:was |w\.g\. )?(?:ge|onder)tekend\b.{0,20}$|\[(?:hand|onder)tekening[^\]]*\]$|namens deze\b|voor deze\b|\/s\/)/i;
const INITIALS =
  /^(?:(?:prof|mr|dr|drs|ir|ing)\.\s*)*(?:\p{Lu}[a-z]?\.\s?){1,6}\s*(?:(?:van|de|der|den|ten|ter|von)\s+)*\p{Lu}/u;

/** What a line may be in a signature by its words alone, or null. */
export function signatureSign(text: string): SignatureSign | null {
  if (GREETING.test(text)) return 'greeting';
  if (isOffice(text)) return 'office';
  if (SIGNED.test(text) && text.length <= 60) return 'signed';
  if (!isName(text)) return null;
  return INITIALS.test(text) ? 'lone' : 'name';
}

export function isOffice(text: string): boolean {
  return OFFICE.test(text.replace(ACTING, ''));
}

/** «R.H. Dijkgraaf», «Mona Keijzer», «drs. A.B. de Vries-Jansen»; also a name still to be filled in. */
export function isName(text: string): boolean {
  if (text.length > 60 || /[:;?!]|\d/.test(text)) return false;
  if (/^\[.*\]$/.test(text)) return true;
  const words = text.replace(/,$/, '').split(/\s+/);
  return (
    words.length <= 7 &&
    /\p{Lu}/u.test(text) &&
    words.every((word) =>
      /^(?:\p{Lu}[\p{L}.'’-]*|van|de|der|den|het|ten|ter|te|von|el|al|d['’]\p{Lu}\p{L}+|drs\.|ir\.|mr\.|dr\.|prof\.|ing\.|MSc|MA|LLM)$/u.test(
        word,
      ),
    )
  );
}

/** «De minister van Financiën, E. Heinen» and «E. Heinen, minister van Financiën»: a signature on one line. */
export function signatureLine(text: string): { readonly office: string; readonly name: string } | null {
  if (text.length > 200) return null;
  for (let at = text.indexOf(','); at !== -1; at = text.indexOf(',', at + 1)) {
    const [before, behind] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
    if (INITIALS.test(behind) && isName(behind) && isOffice(before)) return { office: before, name: behind };
    if (INITIALS.test(before) && isName(before) && isOffice(behind)) return { office: behind, name: before };
  }
  return null;
}
