import type { Node } from '../../ast/node.ts'

/** A test of a received status that says something else than it looks like. */
export type MiswrittenTest =
  /** `200 <= status < 300`: the outcome of the first comparison is compared with the second bound. */
  | {
      readonly is: 'chained'
      readonly node: Node
      readonly status: Node
      readonly comparison: Node
      readonly operand: Node
      readonly isAlways: boolean
    }
  /** `status === 400 || 404`: the node is a number that nothing is compared with. */
  | {
      readonly is: 'joined'
      readonly node: Node
      readonly status: Node
      readonly comparison: Node
      readonly isAlways: boolean
    }
  /** `case 200 || 201`: the node is the number that is dropped before anything is compared. */
  | { readonly is: 'chosen before'; readonly node: Node; readonly used: Node; readonly whole: Node }
  /** `!status === 200` */
  | {
      readonly is: 'negated'
      readonly node: Node
      readonly status: Node
      readonly not: Node
      readonly operand: Node
      readonly isAlways: boolean
    }
  /** `if (response.status = 200)` */
  | { readonly is: 'assigned'; readonly node: Node }
  /** `status / 200 | 0`: the node is the divisor. */
  | { readonly is: 'divided'; readonly node: Node; readonly divisor: number }
  /** `response.status.startsWith('4')`: the node is the name of the method. */
  | { readonly is: 'text method'; readonly node: Node; readonly status: Node; readonly name: string }
