/** One line for a shell that sends a mail to an address, by a port of this machine. */
export function handInCommand(host: string, port: number, address: string): string {
  const mail = [
    'From: Maya Ortiz <maya@example.com>',
    `To: ${address.replaceAll('%', '%%')}`,
    'Subject: A question about my order',
    '',
    'Hello, when does my order arrive? Maya',
    '',
  ].join('\\r\\n');
  const send = 'curl --silent --show-error --mail-from maya@example.com --upload-file -';
  return `printf ${quoted(mail)} | ${send} --mail-rcpt ${quoted(address)} smtp://${host}:${port}`;
}

/** As one word for a shell, whatever is inside. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
