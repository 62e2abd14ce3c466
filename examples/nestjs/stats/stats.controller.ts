import { Controller, Get, Header, HttpCode, HttpException, HttpStatus, Inject, Param, Req, Res } from '@nestjs/common'
import type { Request, Response } from 'express'
import { LinksService } from '../links/links.service.ts'

/** How often links are followed. */
@Controller('stats')
export class StatsController {
  constructor(@Inject(LinksService) private readonly links: LinksService) {}

  @Get()
  all(): Record<string, number> {
    return Object.fromEntries(this.links.all().map(({ id, clicks }) => [id, clicks]))
  }

  @Get('live')
  @HttpCode(103)
  live(): { state: string } {
    return { state: 'counting' }
  }

  @Get('slow')
  @Header('Retry-After', '1.5')
  @HttpCode(503)
  slow(): { error: string } {
    return { error: 'the numbers are being added up' }
  }

  @Get('export')
  export(@Req() req: Request, @Res() res: Response): void {
    if (!req.headers.authorization) {
      res.status(401)
      return
    }
    if (req.query['format'] !== 'csv') {
      res.status(HttpStatus.NOT_ACCEPTABLE).json({ error: 'only CSV' })
    }
    res.type('text/csv').send('id,clicks\n')
  }

  @Get('upgrade')
  upgrade(@Res() res: Response): void {
    res.status(426).json({ error: 'a newer protocol, please' })
  }

  @Get(':id')
  one(@Param('id') id: string): { clicks: number } {
    const { clicks } = this.links.find(id)
    if (clicks < 0) throw new HttpException('the count is broken', HttpStatus.SERVICE_UNAVAILABLE)
    return { clicks }
  }
}
