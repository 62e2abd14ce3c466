import { importedBy } from '../../ast/imported.ts'
import { moduleName } from '../../ast/module-name.ts'
import type { Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { unwrap } from '../../ast/unwrap.ts'
import type { Api, Behaviour, Framework, Use } from '../../frameworks/framework.ts'
import type { ApiMatch } from './api-lookup.ts'
import type { Responder } from '../../project/settings.ts'
import type { SourceFile } from '../model/source-file.ts'

/** A team's own helper may take a numeric string and turn it into a number, so only what is no status at all is invalid. */
const behaviour: Behaviour = {
  range: [100, 599],
  outside: 'ignores it',
  text: 'converts it',
  fraction: 'ignores it',
  undefined: 'ignores it',
  null: 'ignores it',
  informational: 'never completes the response',
  content: {},
}

const known = new WeakMap<Responder, ApiMatch>()

/** The team's own responders that a name or a member is, by the settings, imported from a module or from anywhere. */
export function respondersAt(
  { settings, sourceCode }: SourceFile,
  node: Node,
  found: readonly ApiMatch[],
): readonly ApiMatch[] {
  // A function that is proven to be a library's is no helper of the team's.
  if (found.some(({ api, evidence }) => api.call !== undefined && evidence === 'proven')) return []
  const imported = importedBy(sourceCode, node)
  const isNamed = imported?.path[0] !== undefined && imported.path[0] !== 'default'
  const way = isNamed ? imported.path : namesOf(node)
  const isMeant = ({ name, module }: Responder) => {
    const names = name.split('.')
    const isSame = names.every((one, index) => one === way.at(index - names.length))
    return isSame && (module === undefined || moduleName(module) === imported?.module)
  }
  return settings.responders.filter(isMeant).map(knownResponder)
}

/** The names in a chain of members, as they are written; those in front of a call or an element are not known. */
function namesOf(node: Node): readonly string[] {
  if (node.type === 'Identifier') return [node.name]
  const name = node.type === 'MemberExpression' ? propertyName(node) : undefined
  return node.type === 'MemberExpression' && name !== undefined ? [...namesOf(unwrap(node.object)), name] : []
}

function knownResponder(responder: Responder): ApiMatch {
  const cached = known.get(responder)
  if (cached) return cached
  const made: ApiMatch = { framework: framework(responder), api: api(responder), evidence: 'proven' }
  known.set(responder, made)
  return made
}

function framework({ name }: Responder): Framework {
  return { name: 'responders', title: `\`${name}\``, behaviour, apis: {} }
}

function api({ response, status, content, fields, construct, returns }: Responder): Api {
  const given: Use = {
    ...(status !== undefined && { status, statusAs: 'either' }),
    ...(content !== undefined && { content: { at: content, empty: ['absent', 'undefined', 'null', 'empty string'] } }),
    ...(fields !== undefined && { fields }),
  }
  const use: Use =
    construct && !returns
      ? { kind: 'error', on: 'new', holdsOthers: true, ...given }
      : { on: response ?? 'new', ...given, ...(returns ? { returns: { isBuilt: true } } : { sends: true }) }
  return construct ? { construct: [use] } : { call: [use] }
}
