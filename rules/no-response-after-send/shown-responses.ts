import { requestName } from '../../src/frameworks/conventions.ts'
import type { ResponseFlow } from '../../src/analysis/model/model.ts'

/**
 * Whether more than a name shows that a response is one, where nothing sets its status: what is called `res` may also have been
 * received. A handler has it, a library's type or registration, or it stands behind a request.
 */
export function isShown({ isHandler, owner, visits }: ResponseFlow): boolean {
  if (isHandler || visits.every(({ effect }) => effect.evidence === 'proven')) return true
  const [request, response] = owner?.params ?? []
  return request?.type === 'Identifier' && response?.type === 'Identifier' && requestName.test(request.name)
}
