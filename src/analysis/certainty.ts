import type { Course, Effect, Response } from './model.ts'

/** Two effects that meet in a response: one set the status, the other gave the content. */
export interface Meeting {
  readonly status: Effect
  readonly content: Effect
  readonly response: Response
}

/**
 * The status and content effects that are sure to meet: every path on which the status leaves has such content, or every path
 * on which the content leaves has such a status. A path that only two independent conditions make is no evidence.
 */
export function certainMeetings({ responses }: Course, isSuch: (status: Effect) => boolean): readonly Meeting[] {
  const pairs = responses.flatMap((response): readonly Meeting[] => {
    const { status, content } = response
    return typeof status === 'object' && typeof content === 'object' && isSuch(status)
      ? [{ status, content: content.effect, response }]
      : []
  })
  return pairs.filter(({ status, content }) => {
    const withStatus = responses.filter((response) => response.status === status)
    const withContent = responses.filter(
      (response) => typeof response.content === 'object' && response.content.effect === content,
    )
    return (
      withStatus.every((response) => typeof response.content === 'object') ||
      withContent.every((response) => typeof response.status === 'object' && isSuch(response.status))
    )
  })
}
