import { express4, express5 } from './express.ts'
import { fetch } from './fetch.ts'
import type { Framework } from './framework.ts'
import { http2 } from './http2.ts'
import { node } from './node.ts'

/** Every framework the plugin knows, newest version first. */
export const frameworks: readonly Framework[] = [express5, express4, fetch, http2, node]
