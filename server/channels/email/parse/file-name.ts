import { wordsOf } from './header.ts';
import { trimOff } from './trim.ts';

const longest = 120;

/** What runs when it is opened, or is a page or an archive that holds such a thing, by its ending. */
const running = new Set(
  `ade adp apk app appimage appx asp aspx bas bat bin cab chm cmd com cpl dll dmg docm dotm exe gadget hta htm html inf
  ins iso isp img jar js jse jsp ksh lib lnk mde mht mhtml msc msh msi msix msp mst nsh one pif pl potm ppam ppsm pptm
  ps1 psm1 py rb reg scf scr sct sh shb shs sldm svg svgz sys url vb vbe vbs vhd vhdx vxd wsc wsf wsh xhtml xht xlam xll
  xlsm xltm`.split(/\s+/),
);
const runningTypes =
  /^(text\/(html|javascript|x-.*script)|image\/svg|application\/(x-ms(download|dos-program|i)|x-executable|x-sh|javascript|xhtml|hta|java-archive|vnd\.ms-[a-z.]+macroenabled))/;

/** A file name fit to be shown: no path, no control characters, nothing that turns the direction of text, ending kept. */
export function nameOf(declared: string | null, type: string): string {
  const words = wordsOf(declared ?? '').replaceAll('\\', '/');
  const last = words.split('/').findLast((part) => part.trim() !== '') ?? '';
  const name = trimOff(last.replace(/[<>:"|?*]/g, '_'), '. ');
  if (name === '') return `attachment.${endingOf(type)}`;
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
  return name.length <= longest ? name : name.slice(0, longest - ending.length).toWellFormed() + ending;
}

function endingOf(type: string): string {
  const known: Readonly<Record<string, string>> = {
    'message/rfc822': 'eml',
    'text/calendar': 'ics',
    'text/plain': 'txt',
    'image/jpeg': 'jpg',
    'application/pgp-signature': 'asc',
    'application/pkcs7-mime': 'p7m',
    'application/pkcs7-signature': 'p7s',
  };
  const [, subtype = ''] = type.split('/');
  return known[type] ?? (/^[a-z0-9]{2,5}$/.test(subtype) ? subtype : 'bin');
}

/** Every ending counts: `invoice.exe.pdf` is odd enough. */
export function isDangerous(name: string, type: string): boolean {
  const [, ...endings] = name.toLowerCase().split('.');
  return runningTypes.test(type) || endings.some((ending) => running.has(ending.trim()));
}
