// The snippet that any site uses, and what makes this page a demo: who writes, and the console beside it.
const { inbox } = document.body.dataset;
const roomy = matchMedia('(min-width: 900px)');

window.Rapport ??= (...call) => (window.Rapport.q ??= []).push(call);
const loader = document.createElement('script');
loader.async = true;
loader.src = '/widget/rapport.js';
document.head.append(loader);

const chosen = document.querySelectorAll('input[name=as]');
for (const choice of chosen) {
  choice.checked = choice.value === (sessionStorage.getItem('demo-as') ?? 'visitor');
  choice.addEventListener('change', () => void become(choice.value));
}
boot();

function boot() {
  const isMaya = sessionStorage.getItem('demo-as') === 'maya';
  window.Rapport('boot', { inbox, identity: isMaya ? signedIdentity : null });
  if (roomy.matches) window.Rapport('show');
}

/** A shop signs the identity of who is signed in, and hands it to the chat. */
async function signedIdentity() {
  const answer = await fetch('/demo/identity');
  if (!answer.ok) throw new Error('The demo shop could not sign Maya in.');
  return answer.text();
}

/** Whoever was here leaves first: the chat forgets them, and takes itself off the page. */
async function become(who) {
  sessionStorage.setItem('demo-as', who);
  window.Rapport('shutdown');
  while (document.getElementById('rapport-chat') !== null) await new Promise((done) => setTimeout(done, 50));
  boot();
}

const beside = document.getElementById('beside');
beside.hidden = !matchMedia('(min-width: 1200px)').matches;
beside.addEventListener('click', () => {
  const { availLeft = 0, availTop = 0, availWidth, availHeight } = screen;
  const half = Math.floor(availWidth / 2);
  const place = `left=${availLeft + half},top=${availTop},width=${half},height=${availHeight}`;
  window.open('/inbox/all', 'rapport-console', `popup,${place}`)?.focus();
});

const basket = document.getElementById('basket');
for (const button of document.querySelectorAll('.buy')) {
  button.addEventListener('click', () => (basket.textContent = String(Number(basket.textContent) + 1)));
}
