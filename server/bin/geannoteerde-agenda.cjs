#!/usr/bin/env node
// npm links a command only if its file exists at install, so this small file stands in for the bundle.
'use strict';
const fs = require('node:fs');
const path = require('node:path');

const bundle = path.join(__dirname, '..', '..', 'dist', 'cli.cjs');
if (fs.existsSync(bundle)) {
  require(bundle);
} else {
  process.stderr.write('geannoteerde-agenda is nog niet gebouwd: voer eerst «npm run build» uit.\n');
  process.exitCode = 2;
}
