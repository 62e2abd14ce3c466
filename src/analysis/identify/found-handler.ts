import type { Framework, Handler } from '../../frameworks/framework.ts'
import type { Methods } from '../../domain/method-set.ts'
import type { Evidence } from '../model/model.ts'

/** A way in which a function is made a handler. */
export interface FoundHandler {
  readonly framework: Framework
  readonly handler: Handler
  /** The request methods it answers; `undefined` where the way in which it is made a handler says nothing of them. */
  readonly methods: Methods | undefined
  readonly evidence: Evidence
  /** Whether no other handler of the same registration runs before it. */
  readonly isFirst: boolean
  /** Whether it is handed to a function that makes a handler of it, and may do something with what it gives back. */
  readonly isWrapped: boolean
  /** Whether only what it takes and gives says so, and not how it is registered. */
  readonly isPresumed: boolean
}

/** A way without what the place of the function says. */
export type Way = Omit<FoundHandler, 'isWrapped' | 'isPresumed'>
