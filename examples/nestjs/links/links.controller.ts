import {
  BadRequestException,
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  HttpException,
  HttpStatus,
  Inject,
  Param,
  Patch,
  Post,
  Put,
  Redirect,
  Res,
} from '@nestjs/common'
import { ApiNoContentResponse, ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger'
import type { Response } from 'express'
import { LinksService, type Link } from './links.service.ts'

class LinkDto {
  id = ''
  url = ''
}

@ApiTags('links')
@Controller('links')
export class LinksController {
  constructor(@Inject(LinksService) private readonly links: LinksService) {}

  @Get()
  @ApiOkResponse({ type: [LinkDto] })
  all(): readonly Link[] {
    return this.links.all()
  }

  @Post()
  @ApiResponse({ status: 209, description: 'The link was made.' })
  @HttpCode(209)
  add(@Body() { id, url }: LinkDto): Link {
    if (!id || !url) throw new BadRequestException('a link has an id and a URL')
    if (url.length > 2000) throw new HttpException('the URL is too long', 414)
    return this.links.add(id, url)
  }

  @Get(':id')
  find(@Param('id') id: string): Link {
    return this.links.find(id)
  }

  @Get(':id/go')
  @Redirect('/', 305)
  go(@Param('id') id: string): { url: string } {
    const link = this.links.find(id)
    link.clicks += 1
    return { url: link.url }
  }

  @Put(':id')
  @Redirect('/links')
  replace(@Param('id') id: string, @Body() { url }: LinkDto): void {
    this.links.change(id, url)
  }

  @Patch(':id')
  @HttpCode(205)
  change(@Param('id') id: string, @Body() { url }: LinkDto): { changed: string } {
    const { id: changed } = this.links.change(id, url)
    return { changed }
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse({ type: LinkDto })
  remove(@Param('id') id: string): { removed: string } {
    this.links.remove(id)
    return { removed: id }
  }

  @Get(':id/qr')
  qr(@Param('id') id: string, @Res() res: Response): void {
    this.links.find(id)
    res.status(HttpStatus.NOT_MODIFIED).json({ error: 'no code was drawn' })
  }

  @Post(':id/report')
  report(@Param('id') id: string, @Body('reason') reason?: string): never {
    this.links.find(id)
    if (reason === undefined) throw new HttpException('a report has a reason', 600)
    throw new HttpException('thank you', 200)
  }
}
