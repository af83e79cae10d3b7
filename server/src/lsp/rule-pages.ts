import {
  type Connection,
  type ExecuteCommandParams,
  type InitializeParams,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { rulePageUrl } from '../core/references.js';
import { notify } from './notify.js';
import { type InitializationOptions, OPEN_RULE_PAGE } from './protocol.js';

const RULE_ID = /^[a-z\d-]+\/[a-z\d-]+$/;

/** Opens rules' pages for clients that do not do it themselves. */
export class RulePages {
  #canShow = false;
  #commands: string[] = [];

  constructor(private readonly connection: Connection) {}

  initialize({ capabilities, initializationOptions }: InitializeParams): void {
    const options = initializationOptions as InitializationOptions | undefined;
    this.#canShow = capabilities.window?.showDocument?.support === true;
    this.#commands = options?.clientCommands?.includes(OPEN_RULE_PAGE) ? [] : [OPEN_RULE_PAGE];
  }

  /** The commands that the server has to run. */
  get commands(): string[] {
    return this.#commands;
  }

  async execute({ command, arguments: [rule] = [] }: ExecuteCommandParams): Promise<null> {
    if (command !== OPEN_RULE_PAGE || typeof rule !== 'string' || !RULE_ID.test(rule)) return null;
    const url = rulePageUrl(rule);
    if (this.#canShow) await this.connection.window.showDocument({ uri: url, external: true });
    else {
      const message = `The page of ${rule}: ${url}`;
      await notify(this.connection, ShowMessageNotification.type, { type: MessageType.Info, message });
    }
    return null;
  }
}
