import * as vscode from 'vscode';
import type { HardlintApi } from '../../../client/src/extension.js';
import { findingOf, findingsIn, findingsOnce, openFile, uriOf } from './editor.js';
import { equal, present, test, until } from './harness.js';

/** Where this bundle was made to run. */
declare const EXTENSION_HOST: 'process' | 'worker';

test('the extension runs where it is meant to', async () => {
  const here = 'WorkerGlobalScope' in globalThis ? 'worker' : 'process';
  equal(here, EXTENSION_HOST, 'the extension host');
  await hardlint();
});

test('the status item tells the format, the profile, the target and the number of findings', async () => {
  const document = await openFile('status/sshd_config', 'PermitRootLogin yes\n');
  await findingOf('sshd/permit-root-login', document);
  const api = await hardlint();
  const status = await until('the status', vscode.languages.onDidChangeDiagnostics, () =>
    api.statusOf(document.uri.toString()),
  );
  equal(status.format, 'sshd_config', 'the format');
  equal(status.profile, 'recommended', 'the profile');
  equal(status.target?.startsWith('OpenSSH '), true, `the target ${status.target}`);
  equal(status.findings, findingsIn(document).length, 'the number of findings');
});

test('the profile is a setting, followed at once', async () => {
  const document = await openFile('profile/sshd_config', 'PermitRootLogin prohibit-password\n');
  const settings = vscode.workspace.getConfiguration('hardlint');
  await settings.update('profile', 'strict');
  try {
    await findingsOnce('findings of the strict profile', document, (findings) => findings.length > 0);
  } finally {
    await settings.update('profile', undefined);
  }
});

test('a .hardlint.json beside the file is followed at once', async () => {
  const document = await openFile('settings/sshd_config', 'PermitRootLogin yes\n');
  await findingOf('sshd/permit-root-login', document);
  const rules = { rules: { 'sshd/permit-root-login': 'off' } };
  const file = uriOf('settings/.hardlint.json');
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(rules)));
  await findingsOnce('no finding of the rule', document, (findings) =>
    findings.every(({ code }) => code.value !== 'sshd/permit-root-login'),
  );
});

test('what a file includes counts', async () => {
  await openFile('include/extra.conf', 'PermitRootLogin no\n');
  const main = 'Include extra.conf\nPermitRootLogin yes\n';
  const document = await openFile('include/sshd_config', main);
  const [finding] = await findingsOnce('the later line to have no effect', document, (findings) =>
    findings.some(({ relatedInformation }) => relatedInformation?.length),
  );
  const related = present(finding?.relatedInformation?.[0], 'line that won');
  equal(
    related.location.uri.toString(),
    uriOf('include/extra.conf').toString(),
    'the file of the line that won',
  );
});

test('the server can be restarted, and finds again what there is', async () => {
  const document = await openFile('restart/sshd_config', 'PermitRootLogin yes\n');
  await findingOf('sshd/permit-root-login', document);
  let cleared = false;
  const listener = vscode.languages.onDidChangeDiagnostics(() => {
    cleared ||= findingsIn(document).length === 0;
  });
  await vscode.commands.executeCommand('hardlint.restart');
  await findingsOnce('findings of the new server', document, (findings) => cleared && findings.length > 0);
  listener.dispose();
});

async function hardlint(): Promise<HardlintApi> {
  const extension = present(
    vscode.extensions.getExtension<HardlintApi>('hardlint.hardlint-vscode'),
    'extension',
  );
  return extension.activate();
}
