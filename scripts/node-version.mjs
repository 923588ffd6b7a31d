// Written so that an old Node can still read it: its only task is to tell such a Node that it is too old.
export const oldestNode = '20.19.0';

/** The Dutch sentence for a Node that is too old, or undefined. `version` as in process.versions.node. */
export function nodeTooOld(version) {
  const has = version.split('.').map(Number);
  const wants = oldestNode.split('.').map(Number);
  for (let i = 0; i < wants.length; i++) {
    if (has[i] > wants[i]) return undefined;
    if (has[i] < wants[i]) return `Hiervoor is Node ${oldestNode} of nieuwer nodig; hier draait ${version}.`;
  }
  return undefined;
}
