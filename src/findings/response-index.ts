import type { Effect, Response, ResponseFlow } from '../analysis/model/model.ts'

const byStatuses = new WeakMap<ResponseFlow, ReadonlyMap<Response['status'], readonly Response[]>>()
const byContents = new WeakMap<ResponseFlow, ReadonlyMap<Effect | undefined, readonly Response[]>>()

/** The responses of a flow that have their status from the same effect, or from none. */
export function withStatus(flow: ResponseFlow, status: Response['status']): readonly Response[] {
  const index = byStatuses.get(flow) ?? indexed(flow.responses, (response) => response.status)
  byStatuses.set(flow, index)
  return index.get(status) ?? []
}

/** The responses of a flow that have their content from the same effect, or from none that is known. */
export function withContent(flow: ResponseFlow, content: Effect | undefined): readonly Response[] {
  const index = byContents.get(flow) ?? indexed(flow.responses, contentEffect)
  byContents.set(flow, index)
  return index.get(content) ?? []
}

/** The effect that gave a response its content. */
export function contentEffect({ content }: Response): Effect | undefined {
  return typeof content === 'object' ? content.effect : undefined
}

function indexed<Key>(
  responses: readonly Response[],
  keyOf: (response: Response) => Key,
): ReadonlyMap<Key, readonly Response[]> {
  const index = new Map<Key, Response[]>()
  for (const response of responses) {
    const key = keyOf(response)
    const list = index.get(key)
    if (list) list.push(response)
    else index.set(key, [response])
  }
  return index
}
