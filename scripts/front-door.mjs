// The address that people remember: the bare one leads to the letters, everything else is passed on to the editor.
import http from 'node:http';
import net from 'node:net';

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
 * address that the bare one leads to, for the host and port by which the browser knows us.
 */
export async function openFrontDoor({ port, behind, addressFor }) {
  const server = http.createServer((request, response) => {
    if (isBare(request.url)) {
      const { pathname, search } = new URL(addressFor(request.headers.host ?? `127.0.0.1:${port}`));
      response.writeHead(302, { location: pathname + search, 'cache-control': 'no-store' }).end();
      return;
    }
    const passedOn = http.request({
      host: '127.0.0.1',
      port: behind,
      method: request.method,
      path: request.url,
      headers: request.headers,
    });
    passedOn.once('response', (answer) => {
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
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  return pathname === '/' && !['folder', 'workspace', 'ew'].some((name) => searchParams.has(name));
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
