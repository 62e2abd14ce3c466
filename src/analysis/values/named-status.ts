import { importedBy } from '../../ast/imported.ts'
import type { Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { once } from '../../once.ts'
import { statusCodes } from '../../registry/status-codes.ts'
import type { Value } from '../model/model.ts'
import type { SourceFile } from '../model/source-file.ts'

const codes = once(
  (): ReadonlyMap<string, number> =>
    new Map(
      statusCodes.flatMap(({ code, phrase }) =>
        phrase === '(Unused)' ? [] : [[phrase.toUpperCase().replaceAll(/[^A-Z]+/g, '_'), code]],
      ),
    ),
)

const ofStatuses = /http|status|code/i

/**
 * What a member of an imported object holds that stands where a status does: the code that it is named by, where its module cannot be read
 * and the object is named for such. `HTTP_STATUS.NO_CONTENT` is 204.
 */
export function namedStatus({ sourceCode }: SourceFile, expression: Node): Value | undefined {
  const node = unwrap(expression)
  if (node.type !== 'MemberExpression') return undefined
  const holder = unwrap(node.object)
  const name =
    holder.type === 'Identifier' ? holder.name : holder.type === 'MemberExpression' ? propertyName(holder) : ''
  const code = codes().get(propertyName(node) ?? '')
  if (code === undefined || !ofStatuses.test(name ?? '') || importedBy(sourceCode, holder) === undefined)
    return undefined
  return { possibilities: [{ value: code, node, via: 'member' }], isComplete: true }
}
