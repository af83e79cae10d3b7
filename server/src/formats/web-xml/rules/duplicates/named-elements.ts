import type { XmlElement } from '../../../xml/element.js';
import type { WebXmlModel } from '../../model/model.js';

/** What Tomcat does when a second element has the name of an earlier one. */
export type Effect =
  /** It does not deploy the application. */
  | 'refused'
  /** It takes the last one. */
  | 'last'
  | 'harmless';

/** Elements that have a name, or stand for something that may be said once. */
export interface Named {
  readonly element: string;
  /** The child that names it. */
  readonly field: string;
  readonly effect: Effect;
  within(model: WebXmlModel): readonly XmlElement[];
}

function named(element: string, field: string, effect: Effect): Named {
  return { element, field, effect, within: (model) => model.top(element) };
}

/** Of all elements with names, what comes of a second one. */
export const namedElements: readonly Named[] = [
  named('servlet', 'servlet-name', 'last'),
  named('filter', 'filter-name', 'refused'),
  named('env-entry', 'env-entry-name', 'refused'),
  named('resource-ref', 'res-ref-name', 'refused'),
  named('resource-env-ref', 'resource-env-ref-name', 'refused'),
  named('message-destination', 'message-destination-name', 'refused'),
  named('message-destination-ref', 'message-destination-ref-name', 'refused'),
  named('post-construct', 'lifecycle-callback-class', 'refused'),
  named('pre-destroy', 'lifecycle-callback-class', 'refused'),
  named('ejb-ref', 'ejb-ref-name', 'last'),
  named('ejb-local-ref', 'ejb-ref-name', 'last'),
  named('security-role', 'role-name', 'harmless'),
  {
    element: 'taglib',
    field: 'taglib-uri',
    effect: 'refused',
    // Right below the root it is read in the oldest versions; in others Tomcat stops at it for another reason.
    within: (model) => [
      ...(model.judgement.descriptor.source === 'doctype' ? model.top('taglib') : []),
      ...model.top('jsp-config').flatMap((config) => config.childrenNamed('taglib')),
    ],
  },
];
