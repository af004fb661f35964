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
  const send = 'curl --silent --show-error --verbose --mail-from maya@example.com --upload-file -';
  // Of all that is said only what the door thought of the mail, or why it was not reached.
  const told = "2>&1 | grep -E 'Kept|curl:|^< [45]'";
  return `printf ${quoted(mail)} | ${send} --mail-rcpt ${quoted(address)} smtp://${host}:${port} ${told}`;
}

/** As one word for a shell, whatever is inside. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
