import { NOTIFICATIONS, type CaretParams } from '../protocol.js';
import type { Feature } from './feature.js';

/** Where the caret is, for what waits until it leaves a line. An editor that does not tell shows it after a pause. */
export const caretFeature: Feature = {
  serve: ({ connection, caretAt }) => {
    connection.onNotification(NOTIFICATIONS.caret, ({ uri, line }: CaretParams) => {
      caretAt(uri, line);
    });
  },
};
