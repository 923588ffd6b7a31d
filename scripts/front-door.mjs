// The address that people remember: the bare one leads to the letters, everything else is passed on to the editor.
import http from 'node:http';
import net from 'node:net';
import { text } from 'node:stream/consumers';

/** Why nothing can listen at this port of 127.0.0.1, as one Dutch line; undefined where it is free. */
export async function portHindrance(port) {
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    return 'PORT hoort een getal van 1 tot en met 65535 te zijn.';
  try {
    const probe = await listen(net.createServer(), port);
    await new Promise((resolve) => probe.close(resolve));
    return undefined;
  } catch (error) {
    if (error.code === 'EADDRINUSE')
      return `Poort ${port} is al in gebruik. Kies een andere, bijvoorbeeld: PORT=${port === 65535 ? 8138 : port + 1} npm start`;
    if (error.code === 'EACCES')
      return `Poort ${port} mag hier niet worden gebruikt. Kies een hogere, bijvoorbeeld: PORT=8138 npm start`;
    throw error;
  }
}

/**
 * Listens at `port` for the editor that listens at `behind`, both on 127.0.0.1. `addressFor(authority)` gives the full
 * address that the bare one leads to, for the host and port by which the browser knows us. `view`: the identifier of a
 * view that stands open in a window that is new.
 */
export async function openFrontDoor({ port, behind, addressFor, view }) {
  const server = http.createServer((request, response) => {
    if (isBare(request.url)) {
      const { pathname, search } = new URL(addressFor(request.headers.host ?? `127.0.0.1:${port}`));
      response.writeHead(302, { location: pathname + search, 'cache-control': 'no-store' }).end();
      return;
    }
    // The page itself is asked for as it is, not compressed: something is put into it.
    const page = view !== undefined && request.method === 'GET' && pathnameOf(request.url) === '/';
    const passedOn = http.request({
      host: '127.0.0.1',
      port: behind,
      method: request.method,
      path: request.url,
      headers: page ? { ...request.headers, 'accept-encoding': 'identity' } : request.headers,
    });
    passedOn.once('response', (answer) => {
      if (page && answer.statusCode === 200) {
        passOnPage(answer, response, view);
        return;
      }
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passedOn.once('error', () => response.destroy()); // the editor is ending; so does this
    request.pipe(passedOn);
  });
  server.on('upgrade', (request, socket, head) => passOnSocket(request, socket, head, behind));
  return listen(server, port);
}

function isBare(url) {
  const { searchParams } = new URL(url, 'http://localhost');
  return pathnameOf(url) === '/' && !['folder', 'workspace', 'ew'].some((name) => searchParams.has(name));
}

function pathnameOf(url) {
  return new URL(url, 'http://localhost').pathname;
}

// The page comes whole, with the view in the workbench's settings that the server wrote into it.
async function passOnPage(answer, response, view) {
  try {
    const html = openingView(await text(answer), view);
    const headers = { ...answer.headers, 'content-length': Buffer.byteLength(html) };
    delete headers['transfer-encoding']; // it goes out in one piece
    response.writeHead(200, headers).end(html);
  } catch {
    response.destroy(); // the editor is ending; so does this
  }
}

// The workbench's page, made to open with a view. A page that does not look as it did so far stays as it is.
function openingView(html, view) {
  const settings = 'id="vscode-workbench-web-configuration" data-settings="{';
  const layout = `"defaultLayout":${JSON.stringify({ views: [{ id: view }] })},`.replaceAll('"', '&quot;');
  return html.replace(settings, () => settings + layout);
}

// A web socket is passed on as it came: the request's head once more, then bytes in both directions.
function passOnSocket(request, socket, head, behind) {
  const onward = net.connect(behind, '127.0.0.1', () => {
    const headers = [];
    for (let i = 0; i < request.rawHeaders.length; i += 2)
      headers.push(`${request.rawHeaders[i]}: ${request.rawHeaders[i + 1]}`);
    onward.write([`${request.method} ${request.url} HTTP/1.1`, ...headers, '', ''].join('\r\n'));
    onward.write(head);
    socket.pipe(onward).pipe(socket);
  });
  for (const [one, other] of [
    [socket, onward],
    [onward, socket],
  ]) {
    one.once('error', () => other.destroy());
    one.once('close', () => other.destroy());
  }
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
