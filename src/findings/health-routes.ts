import { decoratorsOf } from '../ast/decorators.ts'
import { enclosingClass, type FunctionNode, type Node } from '../ast/node.ts'
import { findProperty, literalText } from '../ast/property-name.ts'
import { unwrap, wrapped } from '../ast/unwrap.ts'
import { functionVariable } from '../analysis/values/call-sites.ts'
import type { SourceFile } from '../analysis/model/source-file.ts'

const health = /(?:^|[/_-])(?:health(?:z|-?checks?)?|ready|readyz|readiness|live|livez|liveness|status|ping)(?:$|[/.])/i

/**
 * Whether a function answers a probe of the service's health: `app.get('/healthz', …)`, `@Get('ready')`, `app/health/route.ts`. Who asks
 * there waits for nothing and logs in nowhere: the code is the whole answer.
 */
export function answersHealth(source: SourceFile, owner: FunctionNode | undefined): boolean {
  if (owner === undefined) return false
  if (health.test(source.path.replace(/^.*?(?=[^/]+\/[^/]+$)/, ''))) return true
  const uses = functionVariable(source, owner)?.references.map(({ identifier }) => identifier) ?? []
  return [owner, ...uses].some((use) => pathsAround(use).some((path) => health.test(path)))
}

/** The paths of the route that a function is registered for where it stands. */
function pathsAround(use: Node): readonly string[] {
  let at = wrapped(use)
  while (at.parent?.type === 'ArrayExpression') at = wrapped(at.parent)
  const { parent } = at
  if (parent?.type === 'CallExpression' && parent.callee !== at)
    return [...texts(parent.arguments[0]), ...onRoute(parent)]
  if (parent?.type === 'Property' && parent.parent.type === 'ObjectExpression') {
    const route = parent.parent
    return ['url', 'path'].flatMap((name) => texts(findProperty(route, name).property?.value))
  }
  if (parent?.type !== 'MethodDefinition') return []
  const owner = enclosingClass(parent)
  return [parent, ...(owner ? [owner] : [])].flatMap((decorated) =>
    decoratorsOf(decorated).flatMap(({ expression }) =>
      expression.type === 'CallExpression' ? texts(expression.arguments[0]) : [],
    ),
  )
}

/** The path in front of a chain: `router.route('/health').get(…)`. */
function onRoute({ callee }: { readonly callee: Node }): readonly string[] {
  const holder = callee.type === 'MemberExpression' ? unwrap(callee.object) : undefined
  return holder?.type === 'CallExpression' ? [...texts(holder.arguments[0]), ...onRoute(holder)] : []
}

function texts(node: Node | undefined): readonly string[] {
  const text = literalText(node)
  return text === undefined ? [] : [text]
}
