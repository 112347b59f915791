// One stream of events for all tabs of the preview: a browser has six connections to a server, and each stream keeps one.
"use strict";
const tabs = new Set();
let source = null;
let last = null;
let heardAt = 0;

function connect() {
  source?.close();
  heardAt = Date.now();
  source = new EventSource("/-story/events");
  for (const name of ["state", "pages", "findings", "beat"]) {
    source.addEventListener(name, (event) => {
      heardAt = Date.now();
      last = { name, ...JSON.parse(event.data) };
      for (const tab of tabs) tab.postMessage(last);
    });
  }
  source.addEventListener("error", () => {
    for (const tab of tabs) tab.postMessage({ name: "lost" });
    if (source.readyState === EventSource.CLOSED) setTimeout(connect, 1000);
  });
}

// The server is heard every twenty seconds. A machine that slept may believe for long that it still listens.
setInterval(() => {
  if (Date.now() - heardAt > 45000) connect();
}, 5000);

self.addEventListener("connect", (event) => {
  const tab = event.ports[0];
  tabs.add(tab);
  tab.addEventListener("message", () => tabs.delete(tab));
  tab.start();
  if (source === null) connect();
  else if (last !== null) tab.postMessage({ ...last, name: "state" });
});
