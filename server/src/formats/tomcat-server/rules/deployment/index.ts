import type { Rule } from '../../../../core/rule.js';
import type { ServerModel } from '../../model/model.js';
import { appBaseTooWide } from './app-base-too-wide.js';
import { deployedTwice } from './deployed-twice.js';
import { autoDeploy, deployOnStartup, deployXml } from './folder-deployment.js';
import { hostThatStartsNothing } from './host-that-starts-nothing.js';
import { nothingDeployed } from './nothing-deployed.js';
import { sharedAppBase } from './shared-app-base.js';

/** What hosts deploy, and from where. */
export const deploymentRules: readonly Rule<ServerModel>[] = [
  appBaseTooWide,
  autoDeploy,
  deployOnStartup,
  deployXml,
  deployedTwice,
  hostThatStartsNothing,
  nothingDeployed,
  sharedAppBase,
];
