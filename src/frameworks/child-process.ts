import type { Api, Framework } from './framework.ts'
import { nodeBehaviour } from './node.ts'
import { does } from './parts.ts'

const result = does({ returns: 'result' })
const failing: Api = { throws: 'failure' }
const exported = { spawnSync: result, execSync: failing, execFileSync: failing }

/** Node's `child_process` and packages made of it: what they call a status is the exit code of a program. */
export const childProcess = (): Framework => ({
  name: 'child_process',
  isInternal: true,
  title: '`child_process`',
  listedAs: 'Exit statuses of child processes, which are none of HTTP',
  isPlatform: true,
  behaviour: nodeBehaviour,
  apis: {
    result: { title: 'the result of a program' },
    failure: { title: 'the failure of a program' },
  },
  modules: {
    'node:child_process': { ...exported, default: { members: exported } },
    child_process: { ...exported, default: { members: exported } },
    'cross-spawn': { sync: result, default: { members: { sync: result, spawn: {} } } },
  },
})
