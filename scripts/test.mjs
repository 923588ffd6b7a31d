// Everything the project asks of a change, from a clean clone on. `node scripts/test.mjs [STAGE [options for its tests]]`.
import { nodeTooOld } from './node-version.mjs';

const tooOld = nodeTooOld(process.versions.node);
if (tooOld) {
  console.error(tooOld);
  process.exitCode = 1;
} else {
  import('./test-stages.mjs')
    .then(({ runStages }) => runStages(process.argv.slice(2)))
    .then((code) => (process.exitCode = code));
}
