import { isFunction, type Node } from '../../ast/node.ts'
import { isNeverReassigned, originOf, pathInPattern, type Variable } from '../../ast/variables.ts'
import { along, type ApiMatch } from './api-lookup.ts'
import { calledBackWith } from './callbacks.ts'
import type { SourceFile } from '../model/source-file.ts'

type Identify = (source: SourceFile, node: Node) => readonly ApiMatch[]

/** What the object is that a destructured variable or parameter is a member of; none where it is not destructured. */
export function holdersOfDestructured(source: SourceFile, variable: Variable, identify: Identify): readonly ApiMatch[] {
  const origin = originOf(variable)
  if (origin) return holdersAt(origin.path, () => identify(source, origin.init))
  const [definition] = variable.defs
  const owner = definition?.node
  if (definition?.type !== 'Parameter' || !isFunction(owner) || !isNeverReassigned(variable)) return []
  const index = owner.params.findIndex((parameter) => pathInPattern(parameter, definition.name) !== undefined)
  const parameter = owner.params[index]
  const path = parameter && pathInPattern(parameter, definition.name)
  return holdersAt(path ?? [], () => calledBackWith(source, owner, index, identify))
}

function holdersAt(path: readonly (string | undefined)[], known: () => readonly ApiMatch[]): readonly ApiMatch[] {
  return path.length > 0 ? along(known(), path.slice(0, -1)) : []
}
