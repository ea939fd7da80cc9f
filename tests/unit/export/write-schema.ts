import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { packageJsonSchema, SCHEMA_FILE } from './package-json-schema';

// npm run schema: publishes the format after a change of its schema
writeFileSync(SCHEMA_FILE, `${JSON.stringify(packageJsonSchema(), null, 2)}\n`);
execFileSync('npx', ['biome', 'format', '--write', SCHEMA_FILE], { stdio: 'inherit' });
