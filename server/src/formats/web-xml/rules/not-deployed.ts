import type { WebXmlModel } from '../model/model.js';

/** What comes of something that Tomcat finds wrong when it puts together what an application is to be. */
export function notDeployed({ role }: WebXmlModel): string {
  return role === 'server' ? 'no application is deployed' : 'the application is not deployed';
}

/** What comes of something that makes Tomcat stop reading: `conf/web.xml` is read once for each host. */
export function notRead({ role }: WebXmlModel): string {
  return role === 'server'
    ? 'the first application of each host is not deployed, and the others lack what follows'
    : 'the application is not deployed';
}
