import * as vscode from 'vscode';
import type { Choice } from './steps.js';

/** What every question shows. */
export interface Frame {
  readonly title: string;
  readonly step: number;
  readonly total: number;
  /** Whether there is a question before this one. */
  readonly back: boolean;
}

/** What a person answered: a value, «back», or nothing at all (Escape). */
export type Answer<Value> = { readonly kind: 'value'; readonly value: Value } | { readonly kind: 'back' | 'cancel' };

export interface PickOptions {
  readonly placeholder: string;
  readonly choices: readonly Choice[];
  /** The value whose line is active at first. */
  readonly active?: string;
  /** What is typed may be the answer too. */
  readonly free?: boolean;
}

interface Line extends vscode.QuickPickItem {
  readonly value: string;
}

/** Asks for one of some lines. */
export async function pick(frame: Frame, options: PickOptions): Promise<Answer<string>> {
  const input = vscode.window.createQuickPick<Line>();
  const lines = options.choices.map(lineOf);
  input.placeholder = options.placeholder;
  input.matchOnDescription = true;
  input.items = lines;
  const active = lines.find(({ value, kind }) => value === options.active && kind === undefined);
  if (active !== undefined) input.activeItems = [active];
  if (options.free === true) {
    input.onDidChangeValue((typed) => {
      const own = typed.trim();
      const known = lines.some(({ label }) => label.toLowerCase() === own.toLowerCase());
      input.items = own === '' || known ? lines : [...lines, asTyped(own)];
    });
  }
  return answer(input, frame, () => {
    const [chosen] = input.selectedItems;
    return Promise.resolve(chosen === undefined ? null : { value: chosen.value });
  });
}

/** Asks for any number of lines; none is an answer too. */
export async function pickMany(
  frame: Frame,
  options: { readonly placeholder: string; readonly choices: readonly Choice[]; readonly selected: readonly string[] },
): Promise<Answer<readonly string[]>> {
  const input = vscode.window.createQuickPick<Line>();
  const lines = options.choices.map(lineOf);
  input.placeholder = options.placeholder;
  input.canSelectMany = true;
  input.items = lines;
  input.selectedItems = lines.filter(({ value }) => options.selected.includes(value));
  return answer(input, frame, () => Promise.resolve({ value: input.selectedItems.map(({ value }) => value) }));
}

/**
 * What was typed, below the lines in which it stands: Enter takes the first of those. The editor puts what matches by its
 * label before what matches by its description, so the words stand there.
 */
function asTyped(own: string): Line {
  return { label: vscode.l10n.t('Zoals getypt'), description: own, value: own, alwaysShow: true };
}

function lineOf({ label, description, value, heading }: Choice): Line {
  return heading === true
    ? { label, value, kind: vscode.QuickPickItemKind.Separator }
    : { label, value, ...(description === undefined || description === '' ? {} : { description }) };
}

export interface TextOptions {
  readonly prompt: string;
  readonly placeholder: string;
  readonly value: string;
  /** Wrong answers: the reason is shown below the box and the question stays. Right ones may be told how they are understood. */
  readonly validate?: (value: string) => Promise<{ readonly reason: string | null; readonly understood?: string }>;
}

/** Asks for a line of text; an empty one is an answer too. */
export async function text(frame: Frame, options: TextOptions): Promise<Answer<string>> {
  const input = vscode.window.createInputBox();
  input.prompt = options.prompt;
  input.placeholder = options.placeholder;
  input.value = options.value;
  const check = async (value: string): Promise<boolean> => {
    const found = await options.validate?.(value);
    // Typed on meanwhile: that answer counts.
    if (found === undefined || input.value.trim() !== value) return found === undefined;
    input.validationMessage =
      found.reason ??
      (found.understood === undefined || found.understood === ''
        ? undefined
        : { message: found.understood, severity: vscode.InputBoxValidationSeverity.Info });
    return found.reason === null;
  };
  return answer(
    input,
    frame,
    async () => {
      const value = input.value.trim();
      return (await check(value)) ? { value } : null;
    },
    (fail) => {
      input.onDidChangeValue((value) => {
        check(value.trim()).catch(fail);
      });
      if (options.value !== '') check(options.value.trim()).catch(fail);
    },
  );
}

/**
 * Shows a question until it is answered.
 *
 * @param accept gives the answer on Enter; null where it will not do, and the question stays
 * @param watch begins whatever goes on beside the question; what fails there ends it
 */
async function answer<Value>(
  input: vscode.QuickInput & {
    readonly onDidAccept: vscode.Event<void>;
    buttons: readonly vscode.QuickInputButton[];
    readonly onDidTriggerButton: vscode.Event<vscode.QuickInputButton>;
  },
  { title, step, total, back }: Frame,
  accept: () => Promise<{ readonly value: Value } | null>,
  watch?: (fail: (reason: unknown) => void) => void,
): Promise<Answer<Value>> {
  input.title = title;
  input.step = step;
  input.totalSteps = total;
  input.ignoreFocusOut = true;
  input.buttons = back ? [vscode.QuickInputButtons.Back] : [];
  try {
    return await new Promise<Answer<Value>>((resolve, reject) => {
      input.onDidTriggerButton(() => {
        resolve({ kind: 'back' });
      });
      input.onDidHide(() => {
        resolve({ kind: 'cancel' });
      });
      input.onDidAccept(() => {
        input.busy = true;
        accept().then((given) => {
          input.busy = false;
          if (given !== null) resolve({ kind: 'value', value: given.value });
        }, reject);
      });
      watch?.(reject);
      input.show();
    });
  } finally {
    input.dispose();
  }
}
