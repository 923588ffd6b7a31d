import { bringIntoView, tell } from './host.js';

/**
 * Where the links of the letter lead: within it the page goes there itself, forth and back with the focus; anything else is
 * for the extension to open or to leave.
 *
 * @param targetOf what a name within the letter stands for
 */
export function followLinks(main: HTMLElement, targetOf: (name: string) => HTMLElement | null): void {
  /** The mark through which someone last came to a note, for the way back. */
  const cameBy = new Map<string, HTMLElement>();

  const goTo = (target: HTMLElement): void => {
    if (target.tabIndex < 0) target.tabIndex = -1;
    target.focus({ preventScroll: true });
    bringIntoView(target);
  };
  const within = (link: HTMLElement | SVGElement, id: string): void => {
    const target = targetOf(id);
    if (target === null) return;
    const back = link.getAttribute('role') === 'doc-backlink' ? link.closest<HTMLElement>('[id]')?.id : undefined;
    const mark = back === undefined ? undefined : cameBy.get(back);
    if (link instanceof HTMLElement && link.getAttribute('role') === 'doc-noteref') cameBy.set(id, link);
    goTo(mark?.isConnected === true ? mark : target);
  };

  // Before the editor's own listener, which would open what a link says.
  window.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLElement | SVGElement>('a') : null;
      if (link === null) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const address = link.getAttribute('href') ?? '';
      if (link.dataset['skip'] !== undefined) main.focus();
      else if (address.startsWith('#')) within(link, decoded(address.slice(1)));
      else if (address !== '') tell({ kind: 'link', address });
    },
    true,
  );
  for (const kind of ['auxclick', 'dragstart']) {
    window.addEventListener(
      kind,
      (event) => {
        if (event.target instanceof Element && event.target.closest('a') !== null) event.preventDefault();
      },
      true,
    );
  }
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // a sign of percent that stands for itself
  }
}
