import assert from 'node:assert/strict';
import type { Message, NotificationMessage, RequestMessage } from 'vscode-languageserver';
import { Gate } from '../../server/src/features/gate.js';

const request = (id: number, method: string): RequestMessage => ({ jsonrpc: '2.0', id, method, params: {} });
const change: NotificationMessage = { jsonrpc: '2.0', method: 'textDocument/didChange', params: {} };

/** A part that is read when the test says so, and what its gate let through so far. */
function gateWithPart(): {
  gate: Gate;
  through: string[];
  reads: () => number;
  isRead: (well?: boolean) => Promise<void>;
} {
  const gate = new Gate();
  const through: string[] = [];
  let count = 0;
  let done: (well: boolean) => void = () => undefined;
  gate.add(['hover', 'rename'], () => {
    count += 1;
    return new Promise((resolve) => {
      done = resolve;
    });
  });
  const isRead = async (well = true): Promise<void> => {
    done(well);
    await settled();
  };
  return { gate, through, reads: () => count, isRead };
}

/** All that follows from what is done already. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

describe('the gate before the handlers', () => {
  const sendTo = (gate: Gate, through: string[]): ((message: Message) => void) => {
    return (message) => {
      void gate.handleMessage(message, (handled) => {
        through.push('method' in handled ? String(handled.method) : 'answer');
      });
    };
  };

  it('lets through at once what needs nothing that is yet to be read', () => {
    const { gate, through, reads } = gateWithPart();
    const send = sendTo(gate, through);
    send(request(1, 'outline'));
    send(change);
    assert.deepEqual(through, ['outline', 'textDocument/didChange']);
    assert.equal(reads(), 0);
  });

  it('has a part be read when it is first asked for, and keeps the order of what comes in meanwhile', async () => {
    const { gate, through, reads, isRead } = gateWithPart();
    const send = sendTo(gate, through);
    send(request(1, 'hover'));
    send(change);
    send(request(2, 'rename'));
    send({ jsonrpc: '2.0' });
    await settled();
    assert.deepEqual(through, []);
    await isRead();
    assert.deepEqual(through, ['hover', 'textDocument/didChange', 'rename', 'answer']);
    send(request(3, 'hover'));
    assert.deepEqual(through.slice(4), ['hover']);
    assert.equal(reads(), 1);
  });

  it('has a part that could not be read tried anew when it is asked for again', async () => {
    const { gate, through, reads, isRead } = gateWithPart();
    const send = sendTo(gate, through);
    send(request(1, 'hover'));
    await isRead(false);
    assert.deepEqual(through, ['hover']);
    send(request(2, 'rename'));
    await settled();
    assert.deepEqual(through, ['hover']);
    await isRead();
    send(request(3, 'hover'));
    assert.deepEqual(through, ['hover', 'rename', 'hover']);
    assert.equal(reads(), 2);
  });

  it('waits for what is being read already', async () => {
    const { gate, through, reads, isRead } = gateWithPart();
    const send = sendTo(gate, through);
    const rest = gate.readAll(() => Promise.resolve());
    await settled();
    assert.equal(reads(), 1);
    send(change);
    send(request(1, 'hover'));
    await settled();
    assert.deepEqual(through, ['textDocument/didChange']);
    await isRead();
    await rest;
    assert.deepEqual(through, ['textDocument/didChange', 'hover']);
    assert.equal(reads(), 1);
  });

  it('holds everything until the beginning is done, also where that fails', async () => {
    const gate = new Gate();
    const through: string[] = [];
    const send = sendTo(gate, through);
    const held = gate.hold(async () => {
      await settled();
      throw new RangeError('no beginning');
    });
    send(request(1, 'hover'));
    send(change);
    assert.deepEqual(through, []);
    await assert.rejects(held, RangeError);
    assert.deepEqual(through, ['hover', 'textDocument/didChange']);
  });

  it('reads during the beginning what waits for that too', async () => {
    const { gate, through, isRead } = gateWithPart();
    const send = sendTo(gate, through);
    const held = gate.hold(() => settled());
    send(change);
    send(request(1, 'rename'));
    send(change);
    await settled();
    await settled();
    assert.deepEqual(through, ['textDocument/didChange']);
    await isRead();
    await held;
    assert.deepEqual(through, ['textDocument/didChange', 'rename', 'textDocument/didChange']);
  });
});
