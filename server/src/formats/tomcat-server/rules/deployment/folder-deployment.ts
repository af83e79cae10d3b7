import type { Finding } from '../../../../core/finding.js';
import type { Rule, RuleInfo } from '../../../../core/rule.js';
import { setAttribute } from '../../../xml/edits.js';
import type { XmlElement } from '../../../xml/element.js';
import type { ServerModel } from '../../model/model.js';
import { inEngine, inHost } from '../examples.js';

interface HostSwitch extends RuleInfo {
  readonly attribute: string;
  readonly message: string;
  /** Whether switching it off leaves the host something to serve. */
  offersFix(model: ServerModel, host: XmlElement): boolean;
}

const CONTEXT = '<Context path="/shop" docBase="/srv/shop" />';

/** Applications that appear while Tomcat runs. */
export const autoDeploy = hostSwitch({
  id: 'tomcat-server/auto-deploy',
  title: 'Applications are deployed while Tomcat runs',
  why: 'With `autoDeploy`, which is on by default, whatever is put into `appBase` runs a few seconds later. Whoever can write one file there has the server, and an upgrade that is copied slowly is started half.',
  remedy: 'Set `autoDeploy="false"`, and restart Tomcat or use the manager to deploy.',
  kind: 'security',
  severity: 'info',
  profile: 'strict',
  risk: 4,
  references: [
    { source: 'CIS', id: 'Apache Tomcat 10.1: 9.1' },
    { source: 'STIG', id: 'TCAT-AS-000540' },
    { source: 'manual', id: 'Tomcat: config/host' },
  ],
  examples: [
    {
      bad: inEngine('<Host name="shop" appBase="shops" />'),
      good: inEngine('<Host name="shop" appBase="shops" autoDeploy="false" />'),
    },
  ],
  attribute: 'autoDeploy',
  message: 'Whatever is put into appBase runs on this host a few seconds later.',
  offersFix: () => true,
});

/** Applications that nobody listed. */
export const deployOnStartup = hostSwitch({
  id: 'tomcat-server/deploy-on-startup',
  title: 'Every application in the folder is started',
  why: 'With `deployOnStartup`, which is on by default, Tomcat starts all that it finds in `appBase`. Without it only the applications run that `server.xml` lists.',
  remedy:
    'List each application as a `Context` of the `Host` first, then set `deployOnStartup="false"`. With `autoDeploy` off as well, nothing else is deployed: without a `Context` every request gets 404.',
  kind: 'security',
  severity: 'info',
  profile: 'strict',
  risk: 2,
  references: [
    { source: 'CIS', id: 'Apache Tomcat 10.1: 9.2' },
    { source: 'manual', id: 'Tomcat: config/host' },
  ],
  examples: [
    {
      bad: inHost(CONTEXT),
      good: inHost(CONTEXT).replace('autoDeploy="false"', 'autoDeploy="false" deployOnStartup="false"'),
    },
  ],
  attribute: 'deployOnStartup',
  message: 'This host starts all that is in appBase, listed here or not.',
  offersFix: (model, host) => model.children(host, 'Context').length > 0,
});

/** Applications that configure their own container. */
export const deployXml = hostSwitch({
  id: 'tomcat-server/deploy-xml',
  title: 'Applications bring their own context configuration',
  why: 'With `deployXML`, which is on by default, the `META-INF/context.xml` of an application is obeyed. It may make itself privileged, follow symbolic links, or bring valves of its own.',
  remedy:
    'Set `deployXML="false"`, and keep what applications need of it in `conf/Catalina/localhost/` under their names.',
  kind: 'security',
  severity: 'info',
  profile: 'strict',
  risk: 3.5,
  references: [
    { source: 'STIG', id: 'TCAT-AS-000530' },
    { source: 'manual', id: 'Tomcat: security-howto' },
  ],
  examples: [
    {
      bad: inEngine('<Host name="shop" appBase="shops" deployXML="true" />').replace(
        'autoDeploy="false"',
        'deployXML="false"',
      ),
      good: inEngine('<Host name="shop" appBase="shops" deployXML="false" />').replace(
        'autoDeploy="false"',
        'deployXML="false"',
      ),
    },
  ],
  attribute: 'deployXML',
  message: 'Applications of this host may configure themselves by META-INF/context.xml.',
  offersFix: () => true,
});

function hostSwitch(row: HostSwitch): Rule<ServerModel> {
  const { attribute: name } = row;
  return {
    ...row,
    keywords: ['Host'],
    *check(model): Iterable<Finding> {
      for (const host of model.named('Host')) {
        if (model.flag(host, name) !== true) continue;
        yield {
          span: model.attribute(host, name)?.valueSpan ?? host.nameSpan,
          message: row.message,
          fixes: () =>
            row.offersFix(model, host)
              ? [{ title: `Set ${name} to false`, safe: false, edits: setAttribute(host, name, 'false') }]
              : [],
        };
      }
    },
  };
}
