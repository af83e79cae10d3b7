// @ts-check
// Takes the README's picture: the insecure example in a real VS Code, with the light bulb's menu for PermitRootLogin
// open and the findings listed below.
//   --out PATH      where to, instead of assets/screenshot.png
//   --theme NAME    a color theme, instead of the dark one
//   --fixed         chooses the first fix, and takes the picture after it
// The fonts are Inter and JetBrains Mono where they are installed (apt install fonts-inter fonts-jetbrains-mono).
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../../scripts/lib/root.mjs';
import { openWorkbench } from './standin/workbench.mjs';

const { values: flags } = parseArgs({
  options: {
    out: { type: 'string', default: join(ROOT, 'assets/screenshot.png') },
    theme: { type: 'string', default: 'Dark Modern' },
    fixed: { type: 'boolean' },
  },
});

/** Text stays legible when a page shows the picture smaller than it is. */
const VIEWPORT = { width: 1200, height: 771 };
const SCALE = 1400 / VIEWPORT.width;

/** An editor, its findings, and nothing else. */
const SETTINGS = {
  'workbench.activityBar.location': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.layoutControl.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.navigationControl.enabled': false,
  'window.commandCenter': false,
  'window.menuBarVisibility': 'compact',
  'chat.disableAIFeatures': true,
  'security.workspace.trust.enabled': false,
  'git.enabled': false,
  'editor.fontFamily': "'JetBrains Mono', monospace",
  'editor.fontSize': 13,
  'editor.lineHeight': 20,
  'editor.occurrencesHighlight': 'off',
  'editor.minimap.enabled': false,
  'editor.scrollBeyondLastLine': false,
  'editor.renderLineHighlight': 'none',
  'editor.stickyScroll.enabled': false,
  'breadcrumbs.enabled': false,
};
/** The stand-in's own items in the status bar are of no interest. */
const STYLE = `
  .monaco-workbench, .monaco-workbench .part { font-family: Inter, system-ui, sans-serif !important; }
  [id='status.host'], [id='status.forwardedPorts'], [id='status.workbench.keyboardLayout'] { display: none !important; }
`;

const scratch = mkdtempSync(join(tmpdir(), 'hardlint-picture-'));
const folder = join(scratch, 'web01');
cpSync(join(ROOT, 'examples/insecure'), folder, { recursive: true });
const { page, close } = await openWorkbench({
  folder,
  extension: ROOT,
  file: join(folder, 'sshd_config'),
  settings: SETTINGS,
  page: { viewport: VIEWPORT, deviceScaleFactor: SCALE },
});
try {
  await page.addStyleTag({ content: STYLE });
  await page.locator('.squiggly-warning').first().waitFor();
  await chooseTheme(flags.theme);
  await page.keyboard.press('Control+B');
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel .monaco-list-row').first().waitFor();
  await lowerPanel(58);
  await page.locator('.markers-panel .monaco-list-row', { hasText: 'sshd/permit-root-login' }).click();
  await page.locator('.view-lines').click();
  await page.keyboard.press('Control+Home');
  await openMenu();
  if (flags.fixed) {
    await page.keyboard.press('Enter');
    await page
      .locator('.markers-panel .monaco-list-row', { hasText: 'sshd/permit-root-login' })
      .waitFor({ state: 'hidden' });
  }
  await page.screenshot({ path: flags.out });
} finally {
  await close();
  rmSync(scratch, { recursive: true, force: true });
}

/**
 * Chooses it from the list: the stand-in takes no notice of the setting when it starts.
 * @param {string} name
 */
async function chooseTheme(name) {
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+T');
  const list = page.locator('.quick-input-widget');
  await list.getByText('light themes').waitFor();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await list.waitFor({ state: 'hidden' });
}

/**
 * Gives the editor more room, so that the menu hides no finding.
 * @param {number} pixels
 */
async function lowerPanel(pixels) {
  const panel = await page.locator('.part.panel').boundingBox();
  if (!panel) throw new Error('there is no panel');
  await page.mouse.move(panel.x + panel.width / 2, panel.y - 1);
  await page.mouse.down();
  await page.mouse.move(panel.x + panel.width / 2, panel.y - 1 + pixels);
  await page.mouse.up();
}

/** Opens the light bulb's menu with the keyboard, as a person would. */
async function openMenu() {
  const line = page.locator('.view-line', { hasText: 'PermitRootLogin' }).first();
  await line.getByText('yes').click();
  await page.locator('[class*="lightbulb"]').first().waitFor();
  await page.keyboard.press('Control+.');
  await page.getByText('Set PermitRootLogin to no').first().waitFor();
}
