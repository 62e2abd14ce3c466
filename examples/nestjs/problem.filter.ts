import { Catch, HttpException, HttpStatus, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common'
import type { Response } from 'express'

/** Answers errors in the format of problem details (RFC 9457). */
@Catch(HttpException)
export class ProblemFilter implements ExceptionFilter<HttpException> {
  catch(exception: HttpException, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>()
    const status = exception.getStatus()
    if (status === HttpStatus.NOT_FOUND) {
      response.status(404).type('application/problem+json').json({ title: exception.message, status: 400 })
      return
    }
    response.status(status).type('application/problem+json').json({ title: exception.message, status })
  }
}
