import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** Answers in the format of problem details (RFC 9457). */
export function problem(c: Context, status: ContentfulStatusCode, title: string): Response {
  return c.json({ title, status }, status, { 'Content-Type': 'application/problem+json' })
}

export const notLoggedIn = (): HTTPException => new HTTPException(401, { message: 'log in first' })

/** Everything went well after all. */
export const neverMind = (): HTTPException => new HTTPException(200, { message: 'never mind' })
