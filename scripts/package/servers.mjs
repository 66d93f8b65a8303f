// What a web server has to say beside the files: which content may run, and what may be kept for how long.

const OFFICE_ONLINE = 'https://appsforoffice.microsoft.com';
/** Pages that hold the add-in: Excel on the web, and SharePoint. */
const FRAMES = [
  "'self'",
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.sharepoint.com',
];

/**
 * The content security policy: scripts of this server and Office.js alone, none within a page, nothing built from text.
 * Fluent UI writes its styles as style elements.
 */
export function contentPolicy({ office }) {
  const online = office === 'hosted' ? ` ${OFFICE_ONLINE}` : '';
  return [
    "default-src 'none'",
    `script-src 'self'${online}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${online}`,
    "worker-src 'self' blob:",
    "frame-src 'self'",
    `frame-ancestors ${FRAMES.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
}

const SAFETY = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};
/** A digest stands in their names: their content never changes. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_EACH_TIME = 'no-cache';
const DIGEST = '\\.[0-9a-f]{8}\\.(js|css|png|woff2)$';

/** An example for nginx; names of host and certificate are the administrator's. */
export function nginxConfig(asked) {
  const { hostname, port, pathname } = asked.origin;
  const path = pathname === '/' ? '' : pathname;
  const safety = Object.entries({ ...SAFETY, 'Content-Security-Policy': contentPolicy(asked) })
    .map(([name, value]) => `add_header ${name} "${value}" always;`)
    .join('\n    ');
  return `# 示例：把 www 文件夹放到服务器上，改写 root 和证书两处。
# An example: put the folder www on the server and set root and the certificate.
server {
    listen ${port || 443} ssl;
    server_name ${hostname};
    ssl_certificate     /etc/ssl/ziping/server.crt;
    ssl_certificate_key /etc/ssl/ziping/server.key;
    server_tokens off;

    ${safety}
    add_header Cache-Control $ziping_cache always;

    location ${path}/ {
        alias /var/www/ziping/www/;
        index taskpane.html;
        gzip on;
        gzip_types text/javascript application/javascript application/json text/css;
    }
}

map $uri $ziping_cache {
    default "${ASK_EACH_TIME}";
    "~${DIGEST}" "${FOR_EVER}";
}
`;
}

/** For IIS: it lies in www and is read there. */
export function iisConfig(asked) {
  const headers = Object.entries({ ...SAFETY, 'Content-Security-Policy': contentPolicy(asked) })
    .map(([name, value]) => `        <add name="${name}" value="${value}" />`)
    .join('\n');
  return `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
${headers}
      </customHeaders>
    </httpProtocol>
    <staticContent>
      <clientCache cacheControlMode="NoControl" />
      <remove fileExtension=".woff2" />
      <mimeMap fileExtension=".woff2" mimeType="font/woff2" />
    </staticContent>
    <rewrite>
      <outboundRules>
        <rule name="cache for ever">
          <match serverVariable="RESPONSE_Cache_Control" pattern=".*" />
          <conditions>
            <add input="{URL}" pattern="${DIGEST}" />
          </conditions>
          <action type="Rewrite" value="${FOR_EVER}" />
        </rule>
        <rule name="ask each time">
          <match serverVariable="RESPONSE_Cache_Control" pattern=".*" />
          <conditions>
            <add input="{URL}" pattern="${DIGEST}" negate="true" />
          </conditions>
          <action type="Rewrite" value="${ASK_EACH_TIME}" />
        </rule>
      </outboundRules>
    </rewrite>
  </system.webServer>
</configuration>
`;
}
