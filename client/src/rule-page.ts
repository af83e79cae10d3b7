import { commands, Disposable, type ExtensionContext, Uri, window, workspace } from 'vscode';
import { OPEN_RULE_PAGE } from './protocol.js';

/** Rule pages come with the extension; a scheme of their own shows them in every host, without the network. */
const SCHEME = 'hardlint-rule';

/** Where the pages lie in the extension: Markdown by the rules' ids. */
const PAGES = ['client', 'dist', 'rule-pages.json'];

/** Registers the command that shows a rule's page, given the rule's id. */
export function registerRulePages({ extensionUri }: ExtensionContext): Disposable {
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: (uri) => readPage(extensionUri, uri.path.slice(1, -'.md'.length)),
    }),
    commands.registerCommand(OPEN_RULE_PAGE, (rule: unknown) => openPage(extensionUri, String(rule))),
  );
}

async function openPage(extensionUri: Uri, rule: string): Promise<void> {
  if ((await readPage(extensionUri, rule)) === undefined) {
    void window.showWarningMessage(`hardlint has no page for the rule "${rule}".`);
    return;
  }
  const uri = Uri.from({ scheme: SCHEME, path: `/${rule}.md` });
  try {
    await commands.executeCommand('markdown.showPreview', uri);
  } catch {
    // The built-in Markdown extension is switched off: the text is still readable.
    await window.showTextDocument(uri, { preview: true });
  }
}

async function readPage(extensionUri: Uri, rule: string): Promise<string | undefined> {
  try {
    const text = await workspace.fs.readFile(Uri.joinPath(extensionUri, ...PAGES));
    const pages = new Map<string, string>(Object.entries(JSON.parse(new TextDecoder().decode(text))));
    return pages.get(rule);
  } catch {
    return undefined;
  }
}
