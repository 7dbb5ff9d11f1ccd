// A CloudFront function for viewer requests, runtime cloudfront-js-2.0: a bucket knows no index.html in folders.
// Pages are asked for with a slash at the end, for their addresses are relative. The query stays as it is.
function handler(event) {
  const request = event.request;
  // A browser takes two slashes for the beginning of another host.
  request.uri = request.uri.replace(/^\/+/, '/');
  if (request.uri.endsWith('/')) request.uri += 'index.html';
  else if (!request.uri.split('/').pop().includes('.')) return redirect(`${request.uri}/${queryOf(request.querystring)}`);
  return request;
}

function redirect(address) {
  return { statusCode: 308, statusDescription: 'Permanent Redirect', headers: { location: { value: address } } };
}

function queryOf(querystring) {
  const pairs = [];
  for (const name of Object.keys(querystring)) {
    const { value, multiValue } = querystring[name];
    for (const each of multiValue || [{ value }]) pairs.push(`${name}=${each.value}`);
  }
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
