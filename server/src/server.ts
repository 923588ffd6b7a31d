import {
  LSPErrorCodes,
  MessageType,
  ShowMessageNotification,
  type Connection,
  type ConnectionOptions,
  type InitializeResult,
} from 'vscode-languageserver';
import { capabilities } from './features/capabilities.js';
import { readClient } from './features/client.js';
import type { Door } from './features/feature.js';
import type { Gate } from './features/gate.js';
import { isRecord } from './features/record.js';
import { DIAGNOSTIC_SOURCE } from './protocol.js';

const NOT_BEGUN = 'Brieven worden niet nagelezen: een deel van de controle is niet te lezen. Laad het venster opnieuw.';

/** What a connection is made with, whatever carries it. */
export function connectionOptions(gate: Gate): ConnectionOptions {
  return {
    messageStrategy: gate,
    connectionStrategy: {
      // A request that is withdrawn before its turn is not begun at all. The library fills in its id.
      cancelUndispatched: () => ({
        jsonrpc: '2.0',
        id: null,
        error: { code: LSPErrorCodes.RequestCancelled, message: 'De vraag is ingetrokken.' },
      }),
    },
  };
}

/**
 * Wires the server to a connection, whatever carries it. The client is answered at once; what reads and judges letters is
 * read while it makes itself ready. Call `connection.listen()` afterwards.
 *
 * @param gate the one that the connection was made with
 */
export function createServer(connection: Connection, door: Door, gate: Gate): void {
  connection.onInitialize((params): InitializeResult => {
    const options: unknown = params.initializationOptions;
    const client = readClient(params.capabilities, isRecord(options) && options['commands'] === true);
    if (isRecord(options)) door.greeted?.(options);
    void gate.hold(async () => {
      await nextTurn();
      try {
        const { beginSession } = await import('./features/session.js');
        beginSession({ connection, gate, door, client }, params);
      } catch (error) {
        await tellNotBegun(connection, error);
      }
    });
    return { capabilities: capabilities(client), serverInfo: { name: DIAGNOSTIC_SOURCE, version: door.version } };
  });
}

/** What is asked from then on is refused by the connection itself. */
async function tellNotBegun(connection: Connection, error: unknown): Promise<void> {
  connection.console.error(`Beginnen is niet gelukt (${error instanceof Error ? error.message : typeof error}).`);
  await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message: NOT_BEGUN });
}

/** Lets what is already said go out first. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
