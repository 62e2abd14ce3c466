import createError from 'http-errors'
import { ReasonPhrases, StatusCodes } from 'http-status-codes'

export const notFound = (what) => createError(StatusCodes.NOT_FOUND, `no such ${what}`)

/** Nothing is wrong with the request: the shop merely has nothing to say. */
export const nothingToSay = () => createError(200, 'nothing to say')

/** Sends an error in the shop's own format. */
export function sendError(res, status, message) {
  res.status(status).json({ error: message })
}

/** The last handler: what other handlers throw or pass on. */
export function errorHandler(error, req, res, next) {
  if (res.headersSent) {
    next(error)
    return
  }
  const status = error.status ?? 500
  res.status(status).json({ error: error.expose ? error.message : ReasonPhrases.INTERNAL_SERVER_ERROR })
}
