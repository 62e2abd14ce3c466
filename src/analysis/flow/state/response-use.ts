import type { FunctionNode, Node } from '../../../ast/node.ts'
import type { Effect } from '../../model/model.ts'

/** What happens to one response at a node of the code. */
export type ResponseUse =
  | { readonly is: 'effect'; readonly node: Node; readonly effect: Effect }
  /** It is handed to code that cannot be seen, or something unknown is called on it. */
  | { readonly is: 'escape'; readonly node: Node; readonly handover?: Effect }
  /** It is passed to a function: as the argument of an index, or as what lies at a path inside it. */
  | { readonly is: 'passed'; readonly node: Node; readonly argument: number; readonly path: readonly string[] }
  /** A function of this file that uses the response is called. */
  | { readonly is: 'called'; readonly node: Node; readonly callee: FunctionNode }
  /** Such a function is handed to code that may call it later. */
  | { readonly is: 'handed'; readonly node: Node; readonly callee: FunctionNode }
  /** The built response is what the function returns. */
  | { readonly is: 'answered'; readonly node: Node }

/** Everything that happens to a response, by the node at which it happens. */
export type ResponseUses = ReadonlyMap<Node, ResponseUse>
