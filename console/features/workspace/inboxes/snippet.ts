/** The lines that load the chat; calls made before it is there wait in `q`. */
export function snippet(origin: string, publicKey: string): string {
  return `<script>
  window.Rapport = window.Rapport || function () { (Rapport.q = Rapport.q || []).push(arguments) }
  Rapport('boot', { inbox: '${publicKey}' })
</script>
<script async src="${origin}/widget/rapport.js"></script>`;
}
