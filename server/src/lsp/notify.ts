import type { Connection, NotificationType, ProtocolNotificationType } from 'vscode-languageserver';

/** Sends a notification. Where the client is gone, nobody is left to hear of it: never rejects. */
export async function notify<Params>(
  connection: Connection,
  type: ProtocolNotificationType<Params, unknown> | NotificationType<Params>,
  params: Params,
): Promise<void> {
  try {
    await connection.sendNotification(type.method, params);
  } catch {
    // As said above.
  }
}
