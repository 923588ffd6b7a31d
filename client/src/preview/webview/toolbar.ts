import type { HeadForm } from '../../../../server/src/protocol.js';
import { BUTTONS, FITTING, USUAL_LOOKS, ZOOMS, type Looks } from '../messages.js';
import { part, tell } from './host.js';

/** The buttons: one stop for Tab, from where the arrows go on. */
export class Toolbar {
  readonly #bar = part('.balk');
  readonly #buttons = new Map<string, HTMLButtonElement>();
  readonly #look: (looks: Looks) => void;
  readonly #scale: () => number;
  #looks = USUAL_LOOKS;

  /**
   * @param look is told what a person chose
   * @param scale how large things are now, in percent
   */
  constructor(look: (looks: Looks) => void, scale: () => number) {
    this.#look = look;
    this.#scale = scale;
    for (const button of this.#bar.querySelectorAll('button')) {
      this.#buttons.set(button.dataset['name'] ?? '', button);
      button.tabIndex = this.#buttons.size === 1 ? 0 : -1;
    }
    this.#bar.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button !== null) this.#press(button.dataset['name'] ?? '');
    });
    this.#bar.addEventListener('keydown', (event) => {
      const next = this.#neighbour(event.key);
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
    });
    this.#bar.addEventListener('focusin', ({ target }) => {
      for (const button of this.#buttons.values()) button.tabIndex = button === target ? 0 : -1;
    });
  }

  /** @param form the shape that the head has, chosen or not; null before there is a letter */
  show(looks: Looks, form: HeadForm | null): void {
    this.#looks = looks;
    const { marks, findings, locked, zoom } = looks;
    const shape = { brief: form === 'brief', kamerstuk: form === 'kamerstuk' };
    const pressed = { ...shape, marks, findings, locked, fit: zoom === FITTING };
    for (const [name, on] of Object.entries(pressed)) this.#buttons.get(name)?.setAttribute('aria-pressed', String(on));
    const usual = this.#buttons.get('usual');
    if (usual !== undefined) usual.textContent = `${Math.round(this.#scale())} %`;
    this.#allow('smaller', zoom !== ZOOMS[0]);
    this.#allow('larger', zoom !== ZOOMS.at(-1));
  }

  /** A button that can do nothing more stays where it is, so that the focus does too. */
  #allow(name: string, allowed: boolean): void {
    this.#buttons.get(name)?.setAttribute('aria-disabled', String(!allowed));
  }

  #press(name: string): void {
    const looks = this.#looks;
    const known = BUTTONS.find((one) => one === name);
    if (known !== undefined) tell({ kind: 'button', name: known });
    else if (name === 'brief' || name === 'kamerstuk') this.#look({ ...looks, head: name });
    else if (name === 'marks' || name === 'findings' || name === 'locked')
      this.#look({ ...looks, [name]: !looks[name] });
    else if (name === 'smaller')
      this.#look({ ...looks, zoom: ZOOMS.findLast((one) => one < this.#scale()) ?? looks.zoom });
    else if (name === 'larger') this.#look({ ...looks, zoom: ZOOMS.find((one) => one > this.#scale()) ?? looks.zoom });
    else if (name === 'usual') this.#look({ ...looks, zoom: USUAL_LOOKS.zoom });
    else if (name === 'fit') this.#look({ ...looks, zoom: FITTING });
  }

  #neighbour(key: string): HTMLButtonElement | undefined {
    const all = [...this.#buttons.values()];
    const at = all.findIndex((button) => button === document.activeElement);
    if (key === 'ArrowRight') return all[(at + 1) % all.length];
    if (key === 'ArrowLeft') return all.at(at - 1);
    if (key === 'Home') return all[0];
    if (key === 'End') return all.at(-1);
    return undefined;
  }
}
